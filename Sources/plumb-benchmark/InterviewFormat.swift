import Foundation

/// The kinds of file that the benchmark's interviews are written as.
enum InterviewFormat: String, CaseIterable {
  case markdown = "md"
  case plainText = "txt"
  case webVTT = "vtt"
  case subRip = "srt"
  case turns = "json"
  case answersLines = "jsonl"
  case answersTable = "csv"

  /// The file of an interview.
  func text(of interview: Interview) throws -> String {
    switch self {
    case .markdown: said(interview) { "**\($0):** \($1)\n\n" }
    case .plainText: said(interview) { "\($0): \($1)\n" }
    case .webVTT: "WEBVTT\n\n" + cues(interview, point: ".") { "<v \($0)>\($1)</v>" }
    case .subRip: cues(interview, point: ",") { "\($0): \($1)" }
    case .turns:
      "["
        + (try turns(interview).map { try json(["speaker": $0.name, "text": $0.words]) })
        .joined(separator: ",\n") + "]\n"
    case .answersLines:
      try interview.exchanges.map { try json(["question": $0.question, "answer": $0.answer]) + "\n" }
        .joined()
    case .answersTable:
      "question,answer\r\n"
        + interview.exchanges.map { "\(cell($0.question)),\(cell($0.answer))\r\n" }.joined()
    }
  }

  private func turns(_ interview: Interview) -> [(name: String, words: String)] {
    interview.exchanges.flatMap { [("Interviewer", $0.question), (interview.candidate, $0.answer)] }
  }

  private func said(_ interview: Interview, _ line: (String, String) -> String) -> String {
    turns(interview).map { line($0.name, $0.words) }.joined()
  }

  /// Cues of twelve words, four seconds each.
  private func cues(_ interview: Interview, point: String, _ line: (String, String) -> String) -> String {
    var text = ""
    var number = 0
    for turn in turns(interview) {
      let words = turn.words.split(separator: " ")
      for start in stride(from: 0, to: words.count, by: 12) {
        let cue = words[start..<min(start + 12, words.count)].joined(separator: " ")
        let times = [number * 4, number * 4 + 4].map { clock($0) + point + "000" }
        number += 1
        text += "\(number)\n\(times[0]) --> \(times[1])\n\(line(turn.name, cue))\n\n"
      }
    }
    return text
  }

  private func clock(_ seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
      .joined(separator: ":")
  }

  private func json(_ object: [String: String]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(object), as: UTF8.self)
  }

  private func cell(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
}
