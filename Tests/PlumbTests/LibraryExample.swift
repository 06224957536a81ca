import BatchRunner
import KeywordBayes
import Testing

/// The README's example of the library, word for word, with what it prints as its result.
private func example(answers: String, interview: String) throws -> [String] {
  var lines: [String] = []
  func print(_ items: Any...) { lines.append(items.map { "\($0)" }.joined(separator: " ")) }
  // README
  let model = try Trainer().train(on: LabelledInput.read([answers]).answers, name: "mine")
  let transcript = try BatchRunner.transcript(at: interview)
  let report = TranscriptClassifier(model: model).report(on: transcript, path: interview)
  print(report.verdict.label ?? "unclear", report.verdict.confidence)
  for question in report.questions {
    print(question.line, question.label ?? "unclear", question.confidence)
    for span in question.evidence { print("  ", span.leans, span.weight, span.text) }
  }
  // README
  return lines
}

@Test func theLibraryExampleWorksAndIsTheREADMEs() throws {
  let sandbox = try Sandbox()
  try sandbox.write("answers.jsonl", Fixture.labelled)
  try sandbox.write(
    "interview.md",
    "**Ann:** What do you do all day?\n\n**Ben:** On most days we like to swim across the lake and then we do it again.\n"
  )
  let lines = try example(
    answers: sandbox.folder.appendingPathComponent("answers.jsonl").path,
    interview: sandbox.folder.appendingPathComponent("interview.md").path
  )
  #expect(lines[0].hasPrefix("outdoor 0."))
  #expect(lines[1].hasPrefix("3 outdoor 0."))
  #expect(lines[2].contains("swim across the lake"))
  let source = try Build.text("Tests/PlumbTests/LibraryExample.swift").split(separator: "  // README\n")[1]
  let code = source.split(separator: "\n").map { $0.dropFirst(2) }.joined(separator: "\n")
  let head = """
    ```swift
    import BatchRunner
    import KeywordBayes

    let (answers, interview) = ("answers.jsonl", "interview.md")

    """
  #expect(try Build.text("README.md").contains(head + code + "\n```\n"))
}
