import Foundation
import TestSupport
import Testing

@testable import Reports

/// The small parts that reports are written with.
@Suite struct JSONWriterTests {
  private func written(_ body: (inout JSONWriter) -> Void, pretty: Bool = false) -> String {
    var json = JSONWriter(pretty: pretty)
    body(&json)
    return String(decoding: json.take(), as: UTF8.self)
  }

  /// Every scalar below U+0300, and some above, comes back through Foundation's reader.
  @Test func everyStringComesBack() throws {
    let scalars =
      (0..<0x300).compactMap(Unicode.Scalar.init) + ["\u{2028}", "\u{feff}", "\u{1f600}", "\u{10ffff}"]
    for scalar in scalars {
      let text = "a\(scalar)\"\\/b"
      let bytes = Data(written { [text].write(to: &$0) }.utf8)
      #expect(try JSONDecoder().decode([String].self, from: bytes) == [text])
      #expect(!bytes.contains { $0 < 0x20 || $0 == 0x7f })
      #expect(
        !String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { (0x80..<0xa0).contains($0.value) }
      )
    }
  }

  /// Reports printed by themselves, in any order, and then put in their places make the document.
  @Test func piecesStandInTheirPlaces() throws {
    var printer = JSONReport(Make.facts())
    let reports = ["a", "b", "c"].map { Make.transcript([Make.question("We \($0)")], path: $0) }
    let pieces = Array(reports.reversed().map(printer.piece).reversed())
    let document = printer.begin() + pieces.flatMap { printer.place($0) } + printer.end(failures: [])
    let read = try JSONSerialization.jsonObject(with: Data(document)) as? [String: Any]
    let transcripts = read?["transcripts"] as? [[String: Any]]
    #expect(transcripts?.map { $0["path"] as? String } == ["a", "b", "c"])
    var sequential = JSONReport(Make.facts())
    #expect(
      document == sequential.begin() + reports.flatMap { sequential.transcript($0) }
        + sequential.end(failures: [])
    )
  }

  /// The fast loop writes what a plain one does, scalar by scalar.
  @Test func stringsAreWrittenAsPlainly() {
    let scalars = Array("ab \"\\/\n\r\t\0\u{1b}\u{7f}\u{80}\u{9f}\u{a0}\u{bf}\u{c2}é€😀".unicodeScalars)
    var state: UInt64 = 1
    for length in 0..<400 {
      var text = String.UnicodeScalarView()
      for _ in 0..<length % 40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(scalars[Int(state >> 33) % scalars.count])
      }
      let plain = text.map { scalar in
        switch scalar {
        case "\"", "\\": "\\\(scalar)"
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        case "\0"..<" ", "\u{7f}"..."\u{9f}":
          "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
        default: String(scalar)
        }
      }
      #expect(written { $0.string(String(text)) } == "\"" + plain.joined() + "\"")
    }
  }

  @Test(arguments: [
    (0.0, "0.0"), (-0.0, "0.0"), (0.1 + 0.2, "0.3"), (-2, "-2.0"), (1.0 / 3, "0.333333"), (-1e-9, "0.0"),
    (999_999_999.25, "999999999.25"), (999_999_999_999.0, "999999999999.0"), (1e12, "1000000000000.0"),
    (1e300, "1e+300"), (.infinity, "null"),
    (-.infinity, "null"), (.nan, "null"),
  ])
  func numbers(value: Double, text: String) throws {
    #expect(written { $0.number(value) } == text)
    _ = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
  }

  @Test func layout() {
    let body: (inout JSONWriter) -> Void = { json in
      json.object {
        $0.member("a", [1, 2])
        $0.member("b", [Int]())
        $0.member("c", Int?.none)
        $0.member("d", true)
      }
    }
    #expect(written(body) == #"{"a":[1,2],"b":[],"c":null,"d":true}"#)
    #expect(
      written(body, pretty: true)
        == "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": [],\n  \"c\": null,\n  \"d\": true\n}"
    )
  }
}

@Suite struct DecimalsTests {
  @Test(arguments: [
    (0.125, 2, "0.13"), (-0.125, 2, "-0.13"), (0.004, 2, "0.00"), (-0.004, 2, "0.00"), (12, 3, "12.000"),
    (1.5, 0, "2"), (0.999, 2, "1.00"), (1.05, 3, "1.050"), (.nan, 2, "–"), (.infinity, 2, "–"),
  ])
  func fixed(value: Double, places: Int, text: String) {
    #expect(Decimals.fixed(value, places: places) == text)
  }

  @Test(arguments: [
    (0.874, "87%"), (0.875, "88%"), (0, "0%"), (1, "100%"), (0.9999, "99%"), (0.0001, "1%"), (.nan, "–%"),
  ])
  func percent(share: Double, text: String) { #expect(Decimals.percent(share) == text) }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (4748, "4,748"), (1_000_050, "1,000,050"),
  ])
  func grouped(count: Int, text: String) {
    #expect(Decimals.grouped(count) == text)
    #expect(Wording.grouped(count, "answer") == text + " answers")
  }

  @Test(arguments: [
    (63.4, "1:03"), (0, "0:00"), (3599.9, "59:59"), (3600, "1:00:00"), (36_125, "10:02:05"), (-5, "0:00"),
  ])
  func clock(seconds: Double, text: String) { #expect(ClockTime.text(seconds) == text) }
}

@Suite struct DisplayTextTests {
  @Test(arguments: [
    ("a\u{1b}[31mb", "a [31mb"), ("a\u{9b}2Jb", "a 2Jb"), ("a\u{7}\u{8}\r\n\tb", "a b"), ("\u{0}a", "a"),
    ("a\u{202e}b\u{2066}c\u{200f}", "abc"), ("a\u{200b}\u{feff}b", "ab"), ("a\u{2028}b\u{2029}c", "a b c"),
    ("a\u{3000}\u{a0} b", "a b"), ("👩🏽‍💻", "👩🏽‍💻"), ("cafe\u{301}", "cafe\u{301}"), ("a\u{e000}b", "ab"),
  ])
  func clean(text: String, expected: String) {
    #expect(Array(DisplayText.clean(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("ｗ", 2), ("한", 2), ("😀", 2), ("👩🏽‍💻", 2),
    ("🇳🇴", 2), ("क्ष", 2), ("नमस्ते", 4), ("ก็", 1), ("각", 2), ("❤", 1), ("☺︎", 1), ("😀\u{fe0e}", 1), ("שלום", 4),
    ("👨‍👩‍👧‍👦", 2),
    ("❤️", 2), ("—…“", 3),
  ])
  func width(text: String, columns: Int) { #expect(DisplayText.width(text) == columns) }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("ab cdef", 4, "ab…"), ("日本語", 5, "日本…"),
    ("日本語", 4, "日…"),
    ("日本語", 6, "日本語"), ("abc", 1, "…"), ("abc", 0, "…"), ("abc", -3, "…"), ("", 3, ""),
    (" a\n\tb\u{1b}c", 5, "a b c"), ("\u{202e}ab \u{7}cd", 4, "ab…"), ("👩🏽‍💻👩🏽‍💻", 3, "👩🏽‍💻…"),
  ])
  func cut(text: String, columns: Int, expected: String) {
    #expect(DisplayText.cut(text, to: columns) == expected)
  }

  @Test func wrapping() {
    #expect(TextWrap.lines("one two three", columns: 7) == ["one two", "three"])
    #expect(TextWrap.lines("incomprehensible yes", columns: 4) == ["inco", "mpre", "hens", "ible", "yes"])
    #expect(TextWrap.lines("so 日本語日本語", columns: 7) == ["so 日本", "語日本", "語"])
    #expect(TextWrap.lines("日本 語", columns: 6) == ["日本", "語"])
    #expect(TextWrap.lines("  ", columns: 6) == [])
  }

  /// No line is too wide, and no letter is lost, whatever the text.
  @Test func anyTextFits() {
    let letters = Array("ab   日한ée\u{301}😀👩🏽‍💻🇳🇴क्षعש—")
    for seed in 0..<500 {
      var random = SeededGenerator(state: UInt64(seed))
      let text = String((0..<60).map { _ in letters.randomElement(using: &random) ?? "a" })
      let columns = Int.random(in: 2...30, using: &random)
      let lines = TextWrap.lines(text, columns: columns)
      #expect(lines.allSatisfy { DisplayText.width($0) <= columns && !$0.isEmpty }, "seed \(seed)")
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " }, "seed \(seed)")
      #expect(DisplayText.width(DisplayText.cut(text, to: columns)) <= columns, "seed \(seed)")
    }
  }

  /// Colour goes round each line of a stretch, and round nothing else.
  @Test func markedTextKeepsItsMarksOverLines() {
    var text = MarkedText()
    text.append("so ", mark: nil)
    text.append("[1 we\n rolled back]", mark: 0)
    text.append(". Then", mark: nil)
    #expect(text.lines(columns: 9, style: Style()) == ["so [1 we", "rolled", "back].", "Then"])
    #expect(
      text.lines(columns: 9, style: Style(usesColor: true)) == [
        "so \u{1b}[34m[1 we\u{1b}[0m", "\u{1b}[34mrolled\u{1b}[0m", "\u{1b}[34mback]\u{1b}[0m.", "Then",
      ]
    )
  }
}

@Suite struct CSVCellTests {
  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
    ("a\nb", "\"a\nb\""),
    ("a\r\nb", "\"a\r\nb\""), ("=1+1", "'=1+1"), (" =1+1", "' =1+1"), ("\u{ff1d}1", "'\u{ff1d}1"),
    ("\u{ff0b}1", "'\u{ff0b}1"), ("\u{ff0d}1", "'\u{ff0d}1"), (" \u{ff20}SUM(1)", "' \u{ff20}SUM(1)"),
    ("a\u{ff1d}1", "a\u{ff1d}1"),
    ("+1", "'+1"), ("-1", "'-1"),
    ("@x", "'@x"),
    ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""), ("\n=1", "\"'\n=1\""), ("=\"a,b\"", "\"'=\"\"a,b\"\"\""),
    ("a=1", "a=1"), ("\u{1b}=1", "'=1"), ("a\u{1b}[31m\u{9b}b", "a[31mb"),
    ("a\u{7f}\u{80}\u{9f}\u{a0}é", "a\u{a0}é"),
    ("日\"本\"", "\"日\"\"本\"\"\""),
  ])
  func cell(text: String, expected: String) { #expect(CSVReport.cell(text) == expected) }

  /// What would be done is marked as such, and who answers stands at the end.
  @Test func quotesAndNames() {
    let question = Make.question(
      "We rolled it back. I would retry.",
      label: "production",
      evidence: [(0..<9, "production", nil, 1, false), (19..<32, "production", nil, 1, true)]
    )
    let report = CSVReport(Make.facts())
    let table = report.begin() + report.piece(Make.transcript([question], candidates: ["Ada", "Ben, B."]))
    let ends = String(decoding: table, as: UTF8.self).split(separator: "\r\n").map { $0.suffix(75) }
    #expect(ends[0].hasSuffix(",answer,evidence_production,evidence_research,candidates"))
    #expect(ends[1].hasSuffix(",We rolled | I would retry (hypothetical),,\"Ada | Ben, B.\""))
  }
}
