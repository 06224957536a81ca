import TestSupport
import Testing

@testable import Transcripts

@Suite struct AskingSentencesTests {
  @Test(arguments: [
    ("", ""), ("We deploy daily. It is nice here.", ""),
    ("We deploy daily. Say it broke. Who gets paged? Nice.", "Say it broke. Who gets paged?"),
    ("Right. Tell me about the cache. Thank you.", "Tell me about the cache."),
    ("Let me ask about a bad day. Anything.", "Let me ask about a bad day."),
    ("He'll ask you things. Hello.", ""),
    ("I was wondering about the pager", "I was wondering about the pager"),
    ("It runs at 3.5 a second. How?", "It runs at 3.5 a second. How?"),
    ("Why\nWe deploy.\r\nWho?", "Why We deploy. Who?"),
  ])
  func onlyWhatAsksIsKept(talk: String, asking: String) {
    #expect(String(decoding: AskingSentences.text(of: Array(talk.utf8)), as: UTF8.self) == asking)
  }

  @Test func sentencesHaveNoWhiteSpaceAroundThem() {
    let text = Array("  One. Two!\n\n Three?  ".utf8)
    let sentences = AskingSentences.ranges(in: text).map { String(decoding: text[$0], as: UTF8.self) }
    #expect(sentences == ["One.", "Two!", "Three?"])
  }

  @Test func sentencesOfAnyBytesFollowEachOther() {
    var random = SeededGenerator(state: 7)
    let alphabet = Array("ab .?!\n\r\t\u{e9}".utf8) + [0x80, 0xFF]
    for _ in 0..<2000 {
      let count = Int.random(in: 0...40, using: &random)
      let bytes = (0..<count).compactMap { _ in alphabet.randomElement(using: &random) }
      let ranges = AskingSentences.ranges(in: bytes)
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
      #expect(ranges.allSatisfy { !$0.isEmpty && $0.upperBound <= bytes.count })
      let outside = Set(bytes.indices).subtracting(ranges.joined())
      #expect(outside.allSatisfy { bytes[$0].isWhitespace })
      #expect(AskingSentences.text(of: bytes).count <= bytes.count + ranges.count)
    }
  }

  @Test(arguments: [
    ("Tell me about it.", true), ("1. Walk us through it.", true), ("What you will do", false), ("", false),
  ])
  func requests(sentence: String, isRequest: Bool) {
    #expect(AskingSentences.opensWithRequest(Array(sentence.utf8)) == isRequest)
  }
}

@Suite struct SpeakerNameTests {
  @Test(arguments: [
    ("Ada Osei", "ada osei"), ("ADA  Osei (Guest)", "ada osei"), ("Ada", "ada"), ("Candidate", nil),
    ("Speaker 1", nil), ("SPEAKER_00", nil), ("Unknown", nil), ("Interviewer", nil), ("", nil),
    ("李 雷", "李 雷"),
  ])
  func names(label: String, key: String?) { #expect(SpeakerName.key(label) == key) }
}

@Suite struct DocumentTextTests {
  @Test func anyTextHasLines() throws {
    let document = try DocumentText([0xEF, 0xBB, 0xBF] + Array("one\r\ntwo".utf8))
    #expect(document.lines.count == 2)
    #expect(String(decoding: document.utf8[document.lines.content(of: 2)], as: UTF8.self) == "two")
  }

  @Test func nothingIsNoDocument() {
    #expect(throws: TranscriptError.empty) { try DocumentText(Array(" \n".utf8)) }
  }
}
