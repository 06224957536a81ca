import Foundation
import Testing

/// `--redact`: nothing that tells who somebody is gets into any report.
@Suite struct RedactTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.write(
      "talks/tilda-okafor.md",
      """
      **Ruben Kast:** Tilda, what did you own? You wrote to ruben@kast.example about it.

      **Tilda Okafor:** Ruben, hello. Tilda here, on +1 555 010 0199 and https://okafor.example/me. When the p99 \
      latency went over eighty milliseconds Kast and I rolled back in four minutes, and OKAFOR wrote the runbook.

      """
    )
  }

  private static let secrets = ["tilda", "okafor", "ruben", "kast", "555", "example"]

  @Test(arguments: [
    ["classify"], ["explain"], ["parse"], ["classify", "-f", "json"], ["classify", "-f", "ndjson"],
    ["classify", "-f", "csv"], ["parse", "-f", "json"],
  ])
  func nobodyIsNamed(arguments: [String]) async throws {
    let path = "talks/tilda-okafor.md"
    let plain = try await sandbox.plumb(arguments + [path])
    #expect(plain.output.lowercased().contains("tilda"))
    let run = try await sandbox.plumb(arguments + [path, "--redact"])
    #expect(run.code == 0)
    #expect(run.output.contains("talks/[speaker 2].md"))
    for secret in Self.secrets { #expect(!run.output.lowercased().contains(secret), "\(secret)") }
  }

  /// Somebody who speaks once may not be believed to speak, and is somebody all the same.
  @Test func whoIsDoubtedIsMasked() async throws {
    try sandbox.write(
      "panel.txt",
      "Dana: What broke?\nSam: The cache.\nOmar: I see.\nDana: Who fixed it?\nSam: I did, as Omar knows.\n"
    )
    for arguments in [["classify", "-f", "json"], ["parse", "-f", "json"], ["parse"], ["explain"]] {
      let run = try await sandbox.plumb(arguments + ["panel.txt", "--redact"])
      #expect(run.output.contains("[speaker 3]"))
      #expect(!run.output.contains("Omar"))
    }
  }

  @Test func onlyTheTextsChange() async throws {
    let plain = try await sandbox.plumb("classify", "talks", "-f", "json").json["transcripts"].items[0]
    let masked = try await sandbox.plumb("classify", "talks", "-f", "json", "--redact").json["transcripts"]
      .items[0]
    for key in ["format", "warnings", "label", "probability", "confidence", "themes"] {
      #expect(masked[key] == plain[key])
    }
    #expect(masked["candidates"] == .array([.string("[speaker 2]")]))
    #expect(masked["interviewers"] == .array([.string("[speaker 1]")]))
    let (before, after) = (plain["questions"].items[0], masked["questions"].items[0])
    for key in before.keys.subtracting(["question", "answer", "evidence"]) {
      #expect(after[key] == before[key])
    }
    #expect(after["question"].string == "[speaker 2], what did you own? You wrote to [email] about it.")
    let answer = try #require(after["answer"].string)
    #expect(answer.hasPrefix("[speaker 1], hello. [speaker 2] here, on [phone] and [link]. When the p99 "))
    let scalars = Array(answer.unicodeScalars)
    #expect(!after["evidence"].items.isEmpty)
    for (span, original) in zip(after["evidence"].items, before["evidence"].items) {
      let range = try #require(span["start"].int)..<(try #require(span["end"].int))
      #expect(span["text"].string == String(String.UnicodeScalarView(scalars[range])))
      for key in span.keys.subtracting(["text", "start", "end"]) { #expect(span[key] == original[key]) }
    }
  }

  /// Of those whom a command line names, even an absent one is masked where the report would complain of it.
  @Test func namesOfTheCommandLineAreMaskedToo() async throws {
    let run = try await sandbox.plumb("parse", "talks", "--redact", "--candidate", "Ottoline Vance")
    #expect(run.output.contains("nobody is called '[speaker 3]' here"))
    #expect(!run.output.contains("Vance"))
  }
}
