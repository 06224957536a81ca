import Foundation
import Testing

/// `plumb audit`, as it is run.
@Suite struct AuditCommandTests {
  private let sandbox: Sandbox
  private let kit = "Who got paged?\nHow did you roll back?\nWhat did you monitor?\n"
  private let posting = """
    Machine Learning Engineer

    You know PyTorch.
    You have papers at NeurIPS.
    We are friendly.
    There is a canteen.
    """

  init() throws {
    sandbox = try Sandbox()
    try sandbox.write("jobs/kit.txt", kit)
    try sandbox.write("jobs/posting.md", posting)
  }

  @Test func json() async throws {
    let run = try await sandbox.plumb("audit", "jobs", "nowhere", "--format", "json")
    #expect(run.code == 1)
    let report = try run.json
    #expect(report["schemaVersion"] == .number(1))
    #expect(report["tool"]["name"].string == "plumb")
    #expect(report["failures"].items.map { $0["path"].string } == ["nowhere"])
    let documents = report["documents"].items
    #expect(documents.map { $0["path"].string } == ["jobs/kit.txt", "jobs/posting.md"])
    #expect(documents.map { $0["kind"].string } == ["kit", "posting"])
    #expect(documents.map { $0["role"].string } == ["production", "neither"])
    #expect(documents[0]["title"] == .null)
    #expect(documents[0]["mentions"].items.map { $0["line"].int } == [1, 2, 3])
    #expect(documents[0]["missing"].items.count == 3)
    #expect(documents[1]["title"]["text"].string == "Machine Learning Engineer")
    #expect(documents[1]["findings"].items.map { $0["code"].string } == ["title-not-kept"])
    #expect(documents[1]["tools"].items.map { $0["name"].string } == ["PyTorch"])
    #expect(documents[1]["sides"].items.map { $0["label"].string } == ["production", "research"])
  }

  @Test func table() async throws {
    let run = try await sandbox.plumb("audit", "jobs/kit.txt")
    #expect(run.code == 0)
    #expect(
      run.output == """
        jobs/kit.txt · kit
          written for: production — production 3 of 6 themes, research 0 of 5 themes

          the lines that say so:
            1  ownership            Who got paged?
            2  deployment-velocity  How did you roll back?
            3  feedback-loops       What did you monitor?

          never asked; to add:
            failure-modes     Tell me about the worst day a model of yours had in
                                production: what broke, and how did you find out?
            latency-and-cost  How fast did your last model have to answer, where did
                                the time go, and what did you do about it?
            simplicity        When did you choose a simpler model than you could have
                                built, and how did that turn out?

        """
    )
    #expect(run.errors == "1 document read\n")
  }

  @Test(arguments: ["table", "json", "markdown", "html"])
  func theOrderDoesNotDependOnTheNumberOfWorkers(format: String) async throws {
    let one = try await sandbox.plumb("audit", "jobs", "nowhere", "-f", format, "-j", "1")
    let many = try await sandbox.plumb("audit", "jobs", "nowhere", "-f", format, "-q", "-j", "8", "-o", "out")
    #expect(many.code == 1)
    #expect(try sandbox.bytes("out") == one.bytes)
  }

  @Test func pagesSayHowTheyWereMade() async throws {
    let run = try await sandbox.plumb("audit", "jobs", "-f", "html", "--role", "research")
    #expect(
      run.output.contains("<p>Command: <code>plumb audit --format html --role research jobs</code></p>")
    )
    #expect(!run.output.contains("a tag from"))
  }

  /// Names of those who speak, and what is written as an address or a number, wherever it stands.
  @Test(arguments: ["table", "json", "markdown", "html"])
  func nobodyIsNamed(format: String) async throws {
    try sandbox.write("talks/ada-osei.md", Fixture.ada)
    try sandbox.write("jobs/kit.txt", "Who got paged, if hr@jobs.example was not?\n")
    let plain = try await sandbox.plumb("audit", "talks", "jobs", "-f", format)
    #expect(plain.output.contains("ada-osei") && plain.output.contains("jobs.example"))
    let masked = try await sandbox.plumb("audit", "talks", "jobs", "-f", format, "--redact")
    #expect(masked.code == 0)
    #expect(!masked.output.contains("osei") && !masked.output.contains("jobs.example"))
  }

  @Test func noLineIsWiderThanTheTerminal() async throws {
    for columns in [80, 60] {
      let run = try await sandbox.plumb(["audit", "jobs"], environment: ["COLUMNS": String(columns)])
      #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= columns })
    }
  }

  @Test func controlCodesStayOut() async throws {
    let run = try await sandbox.plumb(["audit", "-"], input: "Who got \u{1b}[0m paged?\n")
    #expect(run.code == 0)
    #expect(!run.output.contains("\u{1b}"))
    #expect(run.output.contains("Who got [0m paged?"))
  }

  @Test func nothingUsableIsAFailure() async throws {
    try sandbox.write("empty.txt", "")
    let run = try await sandbox.plumb("audit", "empty.txt")
    #expect(run.code == 2)
    #expect(run.errors.contains("empty.txt: the file is empty"))
  }
}

/// `--questions` and `--role`.
@Suite struct QuestionsTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.write("talk.md", Fixture.ada)
  }

  @Test func blindSpotsOfTheRole() async throws {
    let report = try await sandbox.plumb("classify", "talk.md", "-f", "json").json
    let talk = try #require(report["transcripts"].items.first)
    let coverage = talk["coverage"].items
    #expect(coverage.count == 11)
    #expect(coverage.first { $0["theme"].string == "feedback-loops" }?["asked"] == .array([.number(2)]))
    let blind = talk["blindSpots"].items.compactMap { $0["theme"].string }
    #expect(blind.contains("simplicity"))
    #expect(talk["blindSpots"].items.allSatisfy { $0["leans"].string == "production" })
    #expect(talk["blindSpots"].items.allSatisfy { $0["followUps"].items.count >= 3 })
    let research = try await sandbox.plumb("classify", "talk.md", "-f", "json", "--role", "research").json
    let spots = try #require(research["transcripts"].items.first)["blindSpots"].items
    #expect(!spots.isEmpty)
    #expect(spots.allSatisfy { $0["leans"].string == "research" })
  }

  @Test func aBankOfOnesOwn() async throws {
    try sandbox.write("bank.txt", "[simplicity]\nWhat did you delete?\n")
    let run = try await sandbox.plumb("classify", "talk.md", "--questions", "bank.txt")
    #expect(run.output.contains("simplicity     What did you delete?\n"))
    let explained = try await sandbox.plumb("explain", "talk.md", "--questions", "bank.txt")
    #expect(explained.output.contains("simplicity     What did you delete?\n"))
  }

  @Test func whatIsWrongWithABankIsNamed() async throws {
    try sandbox.write("bank.txt", "[simplicity]\nWhat did you delete\n")
    let run = try await sandbox.plumb("classify", "talk.md", "--questions", "bank.txt")
    #expect(run.code == 2)
    #expect(
      run.errors.hasPrefix("plumb: error: bank.txt:2: 'What did you delete' is no question; end it with")
    )
    let unknown = try await sandbox.plumb("audit", "talk.md", "--role", "sales")
    #expect(unknown.code == 2)
    #expect(
      unknown.errors
        == "plumb: error: 'sales' is no value for '--role': expected production, research, any\n"
    )
  }

  @Test func anotherRubricNeedsNoBank() async throws {
    try await sandbox.trainSmallModel()
    let run = try await sandbox.plumb("classify", "talk.md", "-m", "small.model", "-f", "json")
    #expect(run.code == 0)
    #expect(try run.json["transcripts"].items.map { $0["coverage"] } == [.null])
    let audit = try await sandbox.plumb("audit", "talk.md", "-m", "small.model")
    #expect(audit.code == 2)
    #expect(
      audit.errors
        == "plumb: error: small.model: this model has no themes, and an audit goes by them; train it with '--themes'\n"
    )
  }
}

/// `--group-by`.
@Suite struct GroupByTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.write("ada/one.md", Fixture.ada)
    try sandbox.write("ben/one.vtt", Fixture.ben)
    try sandbox.write("ben/two.txt", Fixture.cleo.replacing("Cleo Marsh", with: "BEN STONE (guest)"))
  }

  @Test(arguments: [("folder", ["ada", "ben"]), ("speaker", ["Ada Osei", "Ben Stone"])])
  func groups(by what: String, names: [String]) async throws {
    let report = try await sandbox.plumb("classify", ".", "-f", "json", "--group-by", what).json
    let groups = report["groups"].items
    #expect(groups.compactMap { $0["name"].string?.replacing("./", with: "") } == names)
    #expect(report["ungrouped"] == .array([]))
    let ben = try #require(groups.last)
    #expect(ben["interviews"].items.map { $0["path"].string } == ["./ben/one.vtt", "./ben/two.txt"])
    #expect(ben["interviews"].items.map { $0["label"].string } == ["research", "production"])
    let verdict = try #require(ben["disagreements"].items.first)
    #expect(verdict["theme"] == .null)
    #expect(verdict["sides"].items.map { $0["label"].string } == ["production", "research"])
    #expect(verdict["sides"].items.map { $0["interviews"] } == [.array([.number(2)]), .array([.number(1)])])
    #expect(report["transcripts"].items.count == 3)
  }

  @Test func withoutItThereAreNone() async throws {
    let report = try await sandbox.plumb("classify", ".", "-f", "json").json
    #expect(report["groups"] == .null)
  }

  @Test func table() async throws {
    let run = try await sandbox.plumb("classify", ".", "--group-by", "speaker")
    #expect(run.output.contains("\nBen Stone · 2 interviews\n"))
    #expect(run.output.contains("  ! the interviews disagree: production in 2; research in 1\n"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  /// Masked names are no longer told apart, so groups are made before.
  @Test func maskedNamesKeepTheirGroups() async throws {
    let report = try await sandbox.plumb("classify", ".", "-f", "json", "--group-by", "speaker", "--redact")
      .json
    #expect(report["groups"].items.map { $0["interviews"].items.count } == [1, 2])
    #expect(report["groups"].items.allSatisfy { $0["name"].string?.hasPrefix("[speaker ") == true })
  }

  @Test func formatsOfQuestionsHaveNoGroups() async throws {
    let run = try await sandbox.plumb("classify", ".", "--group-by", "folder", "-f", "csv")
    #expect(run.code == 2)
    #expect(
      run.errors
        == "plumb: error: '--group-by' and '--format csv' exclude each other; give one of them\n"
    )
  }
}
