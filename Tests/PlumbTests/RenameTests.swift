import Foundation
import Testing

/// `--rename OLD=NEW`, by the program itself.
@Suite struct RenameTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.writeInterviews()
    try sandbox.write(
      "panel.txt",
      """
      R. Kast: What broke?
      Tilda Okafor: The cache went down and we rolled it back in four minutes, and I was on call for it.
      Ruben Kast: And then?
      R. Kast: What did it cost?
      Tilda Okafor: Nine thousand a month, so I cut the p99 latency in half and put an alert on the spend.

      """
    )
  }

  private func speakers(_ arguments: String...) async throws -> [String] {
    let run = try await sandbox.plumb(["parse", "-f", "json"] + arguments)
    return try run.json["transcripts"].items.flatMap(\.["speakers"].items).map {
      "\($0["name"].string ?? "") \($0["role"].string ?? "")"
    }
  }

  @Test func everyFileAndEveryReport() async throws {
    let plain = try await sandbox.plumb("parse", "talks", "-f", "json")
    let run = try await sandbox.plumb("parse", "talks", "-f", "json", "--rename", "Interviewer=Ines Roth")
    #expect(run.errors == "3 transcripts read\n")
    let renamed = plain.output.replacing("\"name\": \"Interviewer\"", with: "\"name\": \"Ines Roth\"")
      .replacing("\"speaker\": \"Interviewer\"", with: "\"speaker\": \"Ines Roth\"")
    #expect(withoutConfidence(run.output) == withoutConfidence(renamed))
  }

  /// "Interviewer" is a role by itself; of a name the role is inferred.
  private func withoutConfidence(_ output: String) -> [Substring] {
    output.split(separator: "\n").filter { !$0.contains("\"confidence\"") }
  }

  @Test func twoNamesOfOneSpeakerAreMerged() async throws {
    #expect(
      try await speakers("panel.txt") == [
        "R. Kast interviewer", "Tilda Okafor candidate", "Ruben Kast interviewer",
      ]
    )
    let merged = try await sandbox.plumb("parse", "panel.txt", "--rename=r. kast=Ruben Kast", "-f", "json")
      .json
    let transcript = merged["transcripts"].items[0]
    #expect(transcript["speakers"].items.map { $0["name"].string } == ["Ruben Kast", "Tilda Okafor"])
    #expect(
      transcript["turns"].items.map { $0["speaker"].string } == [
        "Ruben Kast", "Tilda Okafor", "Ruben Kast", "Tilda Okafor",
      ]
    )
    #expect(transcript["turns"].items[2]["text"] == .string("And then? What did it cost?"))
    let both = ["--rename", "R. Kast=Host", "--rename", "Ruben Kast=Host"]
    #expect(
      try await speakers("panel.txt", both[0], both[1], both[2], both[3]) == [
        "Host interviewer", "Tilda Okafor candidate",
      ]
    )
  }

  @Test func theNewNameCountsForRoles() async throws {
    #expect(
      try await speakers("panel.txt", "--rename", "Tilda Okafor=Host A", "--rename", "R. Kast=Guest")
        == ["Guest candidate", "Host A interviewer", "Ruben Kast interviewer"]
    )
    #expect(
      try await speakers("panel.txt", "--rename", "Ruben Kast=R. Kast", "--candidate", "R. Kast")
        == ["R. Kast candidate", "Tilda Okafor interviewer"]
    )
    let report = try await sandbox.plumb(
      "classify",
      "panel.txt",
      "-f",
      "json",
      "--rename",
      "Tilda Okafor=Candidate 7"
    ).json["transcripts"].items[0]
    #expect(report["candidates"] == .array([.string("Candidate 7")]))
    let explained = try await sandbox.plumb("explain", "panel.txt", "--rename", "Tilda Okafor=Candidate 7")
    #expect(explained.output.hasPrefix("panel.txt · answers: Candidate 7; asks: R. Kast, Ruben Kast\n"))
  }

  /// A swap is a swap: no rename applies to what another made.
  @Test func namesMayChangePlaces() async throws {
    #expect(
      try await speakers("panel.txt", "--rename", "R. Kast=Tilda Okafor", "--rename", "Tilda Okafor=R. Kast")
        == ["Tilda Okafor interviewer", "R. Kast candidate", "Ruben Kast interviewer"]
    )
  }

  @Test func aNameThatNobodyHasIsSaid() async throws {
    for command in ["classify", "parse"] {
      let run = try await sandbox.plumb(
        command,
        "talks",
        "--rename",
        "Ada Osei=A",
        "--rename",
        "Zoe=Ines",
        "--rename",
        "ben stone=B"
      )
      #expect(run.code == 0)
      #expect(
        run.errors.hasPrefix(
          "plumb: warning: nobody is called 'Zoe', so nobody is renamed 'Ines'\n3 transcripts"
        )
      )
    }
  }

  @Test func bothNamesAreMasked() async throws {
    let run = try await sandbox.plumb(
      "parse",
      "panel.txt",
      "--redact",
      "-f",
      "json",
      "--rename",
      "R. Kast=Ruben Kast",
      "--rename",
      "Tilda Okafor=Marlene Voss"
    )
    let names = try run.json["transcripts"].items[0]["speakers"].items.map { $0["name"].string }
    #expect(names == ["[speaker 1]", "[speaker 2]"])
    try sandbox.write(
      "note.txt",
      "Interviewer: What did you own, Tilda?\nTilda Okafor: Everything that Okafor ever owned.\n"
    )
    let text = try await sandbox.plumb(
      "classify",
      "note.txt",
      "--redact",
      "-f",
      "csv",
      "--rename",
      "Tilda Okafor=Marlene Voss"
    ).output
    #expect(text.contains("\"What did you own, [speaker 1]?\",Everything that [speaker 1] ever owned."))
  }
}

/// How sure the inferred roles are.
@Suite struct RoleConfidenceTests {
  @Test func onlyWhatIsInferredHasOne() async throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      "talk.txt",
      """
      Mira Falk: Welcome to the show. What broke?
      Tom Arden: Thanks for having me. The cache went down and we rolled it back in four minutes.
      Mira Falk: And then?
      Tom Arden: We wrote it up, and nobody ever asked us about it again, which was the best of it.
      Moderator: We have to stop here.

      """
    )
    let inferred = try await sandbox.plumb("parse", "talk.txt", "-f", "json").json["transcripts"].items[0]
    let confidences = inferred["speakers"].items.map(\.["confidence"])
    #expect(confidences[2] == .null)
    for confidence in confidences.prefix(2) {
      let value = try #require(confidence.number)
      #expect(value > 0.9 && value < 1)
    }
    let table = try await sandbox.plumb("parse", "talk.txt").output
    #expect(table.contains(#/Mira Falk {23}interviewer 99%   2 turns\n/#))
    #expect(table.contains(#/Tom Arden {23}candidate 97%     2 turns\n/#))
    #expect(table.contains(#/Moderator {23}interviewer       1 turn\n/#))
    let told = try await sandbox.plumb("parse", "talk.txt", "-f", "json", "--candidate", "Tom Arden").json
    #expect(
      told["transcripts"].items[0]["speakers"].items.map(\.["confidence"]) == [.null, .null, .null]
    )
  }

  /// Somebody has to ask: whoever is taken for it against the signs is less likely than not to be the one.
  @Test func aRoleThatIsOnlyFilledIsUnlikely() async throws {
    let sandbox = try Sandbox()
    let long = String(
      repeating: "The queue was long and we looked at it for a month before we wrote. ",
      count: 30
    )
    try sandbox.write("talk.txt", "Tom: \(long)\nLea: \(long)\nTom: \(long)\nLea: \(long)\n")
    let transcript = try await sandbox.plumb("parse", "talk.txt", "-f", "json").json["transcripts"].items[0]
    let taken = try #require(transcript["speakers"].items.first { $0["role"] == .string("interviewer") })
    #expect(transcript["warnings"].items.count == 1)
    #expect(try #require(taken["confidence"].number) < 0.5)
  }
}
