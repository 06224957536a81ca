import Foundation
import Testing

/// Inputs that cannot be used: named with line, reason and remedy; everything else is done; the exit code tells.
@Suite struct FailureTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.write("good.md", Fixture.ada)
    try sandbox.write("empty.md", "")
    try sandbox.write("blank.md", " \n\t\n")
    try sandbox.write("nul.md", Array(repeating: 0, count: 9) + [1, 2, 0, 10])
    try sandbox.write("word.txt", Array("PK\u{3}\u{4}".utf8) + [9, 9])
    try sandbox.write("page.txt", "%PDF-1.7\n")
    try sandbox.write("broken.jsonl", "{\"answer\": \"a\"}\n\n{\"answer\": \"b\"\n")
    try sandbox.write("keyless.jsonl", "{\"answer\": \"a\"}\n{\"id\": \"b\"}\n")
    try sandbox.write("open.csv", "id,answer\r\n1,fine\r\n2,\"open\r\n")
    try sandbox.write("columns.csv", "id,label,body\r\n1,x,y\r\n")
    try sandbox.write("silent.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nhello there\n")
    try sandbox.write("cueless.vtt", "WEBVTT\n\nnothing here\n")
    try sandbox.makeFolder("hollow")
  }

  private static let unusable = [
    ("nowhere.md", "nowhere.md: no such file or folder; check the spelling"),
    ("empty.md", "empty.md: the file is empty; export the transcript again"),
    ("blank.md", "blank.md: the file is empty; export the transcript again"),
    (
      "nul.md",
      "nul.md: this is a file full of NUL bytes, not text; export the transcript as VTT, SRT or plain text in UTF-8"
    ),
    (
      "word.txt",
      "word.txt: the Word document is cut off; copy or export it again"
    ),
    (
      "page.txt",
      "page.txt: this is a PDF document, not text; export the transcript as VTT, SRT or plain text in UTF-8"
    ),
    (
      "broken.jsonl",
      "broken.jsonl:3: this line is not a JSON object; JSON Lines need one whole object on each line"
    ),
    (
      "keyless.jsonl",
      "keyless.jsonl:2: there is no 'answer' in this record; add it, or take the record out"
    ),
    (
      "open.csv",
      "open.csv:3: the quoted cell that begins here is never closed; double the quotes inside it"
    ),
    (
      "columns.csv",
      "columns.csv:1: no column is named 'answer' or 'text', only 'id', 'label', 'body'; rename the one with the answers"
    ),
    (
      "silent.vtt",
      "silent.vtt: the captions do not say who speaks; export the audio transcript with speaker names instead"
    ),
    ("cueless.vtt", "cueless.vtt: there is not one cue with a readable time; export the captions again"),
    ("/dev/null/x", "/dev/null/x: no such file or folder; check the spelling"),
  ]

  @Test(arguments: unusable)
  func nothingCouldBeDone(path: String, message: String) async throws {
    let run = try await sandbox.plumb("classify", path, "-q")
    #expect(run.errors == "plumb: error: \(message)\n")
    #expect(run.code == 2)
  }

  @Test(arguments: unusable)
  func oneBadFileAmongGoodOnes(path: String, message: String) async throws {
    let run = try await sandbox.plumb("classify", path, "good.md", "-q", "-f", "json")
    #expect(run.errors == "plumb: error: \(message)\n")
    #expect(run.code == 1)
    let report = try run.json
    #expect(report["transcripts"].items.map { $0["path"] } == [.string("good.md")])
    let failure = try #require(report["failures"].items.first)
    let line = failure["line"].int.map { ":\($0)" } ?? ""
    #expect((failure["path"].string ?? "") + line + ": " + (failure["error"].string ?? "") == message)
  }

  @Test func theTableNamesThemToo() async throws {
    let run = try await sandbox.plumb("classify", "good.md", "broken.jsonl", "empty.md")
    #expect(run.code == 1)
    #expect(
      run.output.hasSuffix(
        """

        Could not be used:
          broken.jsonl:3: this line is not a JSON object; JSON Lines need one whole object on each line
          empty.md: the file is empty; export the transcript again

        """
      )
    )
    #expect(run.errors.contains("1 transcript, 3 answers, "))
    #expect(run.errors.hasSuffix(", 2 could not be used\n"))
  }

  @Test(arguments: ["classify", "parse", "explain"])
  func aFolderWithoutTranscripts(command: String) async throws {
    let known = ".csv .docx .json .jsonl .markdown .md .ndjson .sbv .srt .tsv .txt .vtt"
    let run = try await sandbox.plumb(command, "hollow")
    #expect(run.errors == "plumb: error: hollow: no transcripts here; looked for \(known)\n")
    #expect(run.code == 2)
    try sandbox.write("hollow/picture.png", "x")
    let other = try await sandbox.plumb(command, "hollow")
    #expect(
      other.errors == "plumb: error: hollow: no transcripts here, only 1 other file; looked for \(known)\n"
    )
    #expect(other.code == 2)
  }

  @Test func noPathMeansNotThisFolder() async throws {
    let run = try await sandbox.plumb("classify", "")
    #expect(run.errors == "plumb: error: '': no such file or folder; check the spelling\n")
    #expect(run.code == 2)
  }

  /// The superuser may read everything, so there is nothing to test then.
  @Test(.disabled(if: getuid() == 0))
  func unreadable() async throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0],
      ofItemAtPath: sandbox.folder.appendingPathComponent("good.md").path
    )
    let run = try await sandbox.plumb("classify", "good.md", "-q")
    #expect(run.errors == "plumb: error: good.md: permission denied; make the file readable\n")
    #expect(run.code == 2)
  }

  @Test func aPipeIsReadLikeAFile() async throws {
    let run = try await sandbox.shell("cat good.md | \"$PLUMB\" parse /dev/stdin -q")
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("/dev/stdin · markdown\n"))
  }

  // MARK: Models

  @Test(arguments: [
    ("nowhere.model", "nowhere.model: no such file; check the spelling"),
    ("hollow", "hollow: is a folder"),
    ("good.md", "good.md: this is not a model file; make one with 'plumb train'"),
    ("empty.md", "empty.md: this is not a model file; make one with 'plumb train'"),
    ("cut.model", "cut.model: the model file is damaged or cut short; copy it again or train it anew"),
    ("bent.model", "bent.model: the model file is damaged or cut short; copy it again or train it anew"),
    (
      "late.model",
      "late.model: the model file has format 9999, this build reads up to 1; use a newer plumb or train it anew"
    ),
  ])
  func modelsThatCannotBeUsed(name: String, message: String) async throws {
    try await sandbox.trainSmallModel()
    let model = Array(try sandbox.bytes("small.model"))
    try sandbox.write("cut.model", Array(model.dropLast(100)))
    var bent = model
    bent[bent.count / 2] ^= 1
    try sandbox.write("bent.model", bent)
    try sandbox.write("late.model", model[..<8] + [0x0f, 0x27, 0, 0] + model[12...])
    for arguments in [["classify", "good.md", "--model", name], ["inspect", name]] {
      let run = try await sandbox.plumb(arguments)
      #expect(run.errors == "plumb: error: \(message)\n")
      #expect(run.output == "")
      #expect(run.code == 2)
    }
  }

  // MARK: Labelled answers

  @Test(arguments: [
    (
      "{\"answer\": \"a\"}\n",
      "bad.jsonl:1: there is no 'label' in this record; add it, or take the record out"
    ),
    (
      "{\"answer\": \"a\", \"label\": \"x\", \"evidence\": [{\"quote\": \"b\"}]}\n",
      "bad.jsonl:1: the answer does not contain the quote 'b'; copy it verbatim"
    ),
    (
      "{\"answer\": \"a\", \"label\": \"x\\u001b[31m\"}\n",
      "bad.jsonl:1: 'label' should be a name without line breaks or control codes"
    ),
  ])
  func labelledAnswers(text: String, message: String) async throws {
    try sandbox.write("bad.jsonl", text)
    for arguments in [["train", "bad.jsonl", "-o", "x.model"], ["evaluate", "bad.jsonl"]] {
      let run = try await sandbox.plumb(arguments)
      #expect(run.errors == "plumb: error: \(message)\n")
      #expect(run.output == "")
      #expect(run.code == 2)
    }
    #expect(!FileManager.default.fileExists(atPath: sandbox.folder.appendingPathComponent("x.model").path))
    try sandbox.write("labelled/good.jsonl", Fixture.labelled)
    try sandbox.write("labelled/bad.jsonl", text)
    let run = try await sandbox.plumb("train", "labelled", "-o", "x.model", "-q")
    #expect(run.errors == "plumb: error: labelled/\(message)\n")
    #expect(run.code == 1)
    #expect(try sandbox.bytes("x.model").count > 1000)
  }

  @Test func noLabelledAnswers() async throws {
    let message = "plumb: error: hollow: no labelled answers here; looked for .csv .jsonl .ndjson .txt\n"
    for arguments in [
      ["train", "hollow", "-o", "x.model"], ["evaluate", "hollow"], ["evaluate", "hollow", "--folds", "3"],
    ] {
      let run = try await sandbox.plumb(arguments)
      #expect(run.errors == message)
      #expect(run.output == "")
      #expect(run.code == 2)
    }
  }

  @Test func oneLabelIsNotEnough() async throws {
    try sandbox.write("one.jsonl", String(repeating: Fixture.record(answer: "We did.", label: "x"), count: 9))
    let run = try await sandbox.plumb("train", "one.jsonl", "-q", "-o", "x.model")
    #expect(
      run.errors
        == "plumb: error: every answer has the label 'x'; a classifier needs answers of two labels or more\n"
    )
    #expect(run.code == 2)
  }

  /// Each label has one answer, so that no fold leaves both.
  @Test func foldsNeedAnswersOfManySpeakers() async throws {
    try sandbox.write(
      "two.jsonl",
      Fixture.record(answer: "We did.", label: "x") + Fixture.record(answer: "They did.", label: "y")
    )
    let many = try await sandbox.plumb("evaluate", "two.jsonl", "--folds", "5")
    #expect(
      many.errors == """
        plumb: error: answers of 2 speakers cannot make 5 folds, as a speaker is never in two; take fewer folds, or add answers \
        of others

        """
    )
    let two = try await sandbox.plumb("evaluate", "two.jsonl", "--folds", "2")
    #expect(
      two.errors.hasPrefix("plumb: error: without fold 1 of 2 too little is left to train on: every answer")
    )
    #expect([many.code, two.code] == [2, 2])
  }

  @Test func aTranscriptIsNoLabelledAnswers() async throws {
    try sandbox.write(
      "ada.txt",
      "Interviewer: What broke?\nAda: Well, we rolled it back, and then fixed it.\n"
    )
    let run = try await sandbox.plumb("evaluate", "ada.txt")
    #expect(
      run.errors == """
        plumb: error: ada.txt: this is a transcript; labelled answers are needed: JSON Lines or CSV with an 'answer' and a 'label'

        """
    )
    #expect(run.code == 2)
  }

  @Test func anErrorRateThatNothingKeepsNamesTheLowest() async throws {
    let run = try await sandbox.plumb("classify", "hollow", "--error-rate", "0")
    let lowest = try #require(run.errors.firstMatch(of: #/expected (0\.\d{3}) or more/#)).1
    #expect(run.code == 2)
    try sandbox.write("ada.md", Fixture.ada)
    #expect(try await sandbox.plumb("classify", "ada.md", "--error-rate", String(lowest)).code == 0)
  }

  /// Figures on the answers that a model was trained on are no measure of it.
  @Test func answersThatAModelWasTrainedOnAreNoticed() async throws {
    try await sandbox.trainSmallModel()
    let warning = "these look like the answers that the model was trained on"
    let same = try await sandbox.plumb("evaluate", "labelled", "-m", "small.model", "-f", "json")
    #expect(same.errors.hasPrefix("plumb: warning: " + warning))
    #expect(try same.json["warnings"].items.first?.string?.hasPrefix(warning) == true)
    for format in ["table", "markdown", "html"] {
      let run = try await sandbox.plumb("evaluate", "labelled", "-m", "small.model", "-f", format)
      #expect(run.output.contains("these look like the answers"))
    }
    let text = try sandbox.text("labelled/answers.jsonl")
    try sandbox.write("other.jsonl", text.split(separator: "\n").dropLast().joined(separator: "\n"))
    let other = try await sandbox.plumb("evaluate", "other.jsonl", "-m", "small.model", "-f", "json")
    #expect(other.errors == "")
    #expect(try other.json["warnings"].items.isEmpty)
  }

  @Test func themesThatCannotBeUsed() async throws {
    try sandbox.write("labelled/good.jsonl", Fixture.labelled)
    try sandbox.write("themes/indoor/a.txt", "the lamp\n\nbad * star\n")
    let arguments = ["train", "labelled", "-o", "x.model", "--themes"]
    let phrase = try await sandbox.plumb(arguments + ["themes"])
    #expect(
      phrase.errors
        == "plumb: error: themes/indoor/a.txt:3: 'bad * star' is not a phrase; "
        + "write words, and a '*' at the very end only\n"
    )
    let none = try await sandbox.plumb(arguments + ["hollow"])
    #expect(
      none.errors
        == "plumb: error: hollow: no themes here; expected files such as production/failure-modes.txt, a phrase a line\n"
    )
    let missing = try await sandbox.plumb(arguments + ["nowhere"])
    #expect(missing.errors == "plumb: error: nowhere: no such folder; check the spelling\n")
    #expect([phrase.code, none.code, missing.code] == [2, 2, 2])
  }
}
