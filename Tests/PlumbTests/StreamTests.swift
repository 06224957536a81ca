import Foundation
import Testing

/// `classify - --format ndjson` on answers as JSON Lines: a filter between two pipes.
@Suite struct StreamTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  private static let record = Fixture.record(
    id: "a",
    answer: "We rolled it back in four minutes, and I was on call."
  )

  @Test func theSameAsFromAFile() async throws {
    try await sandbox.trainSmallModel()
    let path = "labelled/answers.jsonl"
    let whole = try await sandbox.plumb("classify", path, "-f", "ndjson")
    for line in [
      "cat \(path)", "while read -r line; do echo \"$line\"; done < \(path)", "cat \(path) | tr '\\n' '\\r'",
    ] {
      let run = try await sandbox.shell("\(line) | \"$PLUMB\" classify - -f ndjson")
      #expect(run.code == 0)
      #expect(run.errors == whole.errors)
      #expect(run.output == whole.output.replacing("{\"path\":\"\(path)\"", with: "{\"path\":\"-\""))
    }
    let filed = try await sandbox.shell("cat \(path) | \"$PLUMB\" classify - -f ndjson -o out --redact")
    #expect(filed.code == 0)
    #expect(try sandbox.text("out").split(separator: "\n").count == 48)
  }

  /// Every result is there before the next answer is even written.
  @Test func resultsDoNotWaitForTheEnd() async throws {
    try sandbox.write("record", Self.record)
    let run = try await sandbox.shell(
      """
      mkfifo in; : > out
      "$PLUMB" classify - -f ndjson -q < in > out & exec 3> in
      for count in 1 2 3; do
        cat record >&3
        tries=0
        while [ "$(wc -l < out)" -lt $count ] && [ $tries -lt 3000 ]; do sleep 0.02; tries=$((tries + 1)); done
        wc -l < out
      done
      exec 3>&-; wait $!
      """
    )
    #expect(run.code == 0)
    #expect(run.output.split(separator: "\n").map { $0.filter(\.isNumber) } == ["1", "2", "3"])
    #expect(run.errors == "")
  }

  @Test func anEndlessStreamEndsWithItsReader() async throws {
    let record = Self.record.trimmingCharacters(in: .newlines)
    let run = try await sandbox.shell(
      "yes '\(record)' 2> /dev/null | { \"$PLUMB\" classify - -f ndjson; echo $? > code; } | head -n 3"
    )
    #expect(try run.lines.map { $0["index"].int } == [1, 2, 3])
    #expect(try run.lines.map { $0["line"].int } == [1, 2, 3])
    #expect(run.errors == "")
    #expect(try sandbox.text("code") == "0\n")
  }

  @Test func whatCameBeforeABrokenLineIsPrinted() async throws {
    let text = Self.record + "\n" + Self.record + "{\"answer\": \n" + Self.record
    let run = try await sandbox.plumb("classify", "-", "-f", "ndjson", input: text)
    #expect(try run.lines.map { $0["line"].int } == [1, 3])
    #expect(run.code == 1)
    #expect(
      run.errors == """
        plumb: error: -:4: this line is not a JSON object; JSON Lines need one whole object on each line
        1 transcript, 2 answers, 0 unclear, 1 could not be used

        """
    )
  }

  /// What is no stream of answers is read whole, as from a file.
  @Test(arguments: [
    Fixture.ada, Fixture.ben, Fixture.cleo, "", "\n\n", "{\"answer\": \"We paged.\"}",
    "id,answer\n1,We paged.\n",
    "{\"segments\": [{\"speaker\": \"A\", \"text\": \"Why?\", \"start\": 1}, {\"speaker\": \"B\", \"text\": \"Cost.\"}]}\n",
    "{\"speaker\": \"A\", \"text\": \"Why?\"}\n{\"speaker\": \"B\", \"text\": \"Cost.\"}\n",
    "{\"answer\": \n",
  ])
  func everythingElseIsReadWhole(text: String) async throws {
    try sandbox.write("file", text)
    let whole = try await sandbox.plumb("classify", "file", "-f", "ndjson")
    let run = try await sandbox.plumb("classify", "-", "-f", "ndjson", input: text)
    #expect(run.code == whole.code)
    #expect(run.output == whole.output.replacing("{\"path\":\"file\"", with: "{\"path\":\"-\""))
    #expect(run.errors == whole.errors.replacing("error: file:", with: "error: -:"))
  }

  #if os(Linux)
    /// Thirty megabytes go through; the program does not grow by them.
    @Test func memoryDoesNotGrowWithTheStream() async throws {
      let filler = String(repeating: "x", count: 20_000)
      try sandbox.write("record", "{\"answer\": \"We paged.\", \"note\": \"\(filler)\"}\n")
      let run = try await sandbox.shell(
        """
        mkfifo in; : > out
        "$PLUMB" classify - -f ndjson -q < in > out & exec 3> in
        feed() {
          for n in $(seq $1); do cat record record record record record record record record record record; done >&3
          while [ "$(wc -l < out)" -lt $2 ]; do sleep 0.05; done
          grep VmHWM /proc/$!/status
        }
        feed 20 200; feed 130 1500
        exec 3>&-; wait $!
        """
      )
      #expect(run.code == 0)
      let peaks = run.output.split(separator: "\n").compactMap { Int($0.filter(\.isNumber)) }
      #expect(peaks.count == 2)
      #expect(peaks[1] - peaks[0] < 12_000, "kilobytes: \(peaks)")
    }
  #endif
}
