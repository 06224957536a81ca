import BatchRunner
import Foundation
import KeywordBayes

/// What a run that can be resumed has finished, in a file beside its draft.
///
/// The first line holds what the results rest on, each other line one finished input: which file it was, where its results end in
/// the draft, and their digest. Every line begins with a digest of itself and all lines before it, so that what a kill, a full
/// disk or a stranger did to either file is noticed: whatever is not proved to be right is done again.
final class ResumeLog {
  /// A finished input.
  private struct Entry: Codable {
    var path: String
    var stamp: FileStamp?
    /// Where its results end in the draft.
    var end: Int
    /// SHA-256 of its results.
    var digest: String
    var result: FinishedInput
  }

  /// The inputs that need not be read again: the first ones.
  private(set) var finished: [FinishedInput] = []
  private let draft: Draft
  private let path: String
  private let descriptor: Int32
  private let inputs: [(path: String, stamp: FileStamp?)]
  /// Where the results noted so far end in the draft.
  private var end = 0
  /// The digest of the last line.
  private var chain = ""

  /// Goes on where a run with the same settings and inputs stopped, or begins anew. The stamps of the inputs are taken here,
  /// before any of them is read: one that changes later is read again when the run is resumed.
  ///
  /// - Throws: ``OutputError`` if the log cannot be written or the earlier run had other settings.
  init(of draft: Draft, for target: String, settings: [String: String], inputs: [String]) throws {
    self.draft = draft
    self.inputs = inputs.map { ($0, FileStamp(path: $0)) }
    path = draft.path + "-log"
    descriptor = unsafe open(path, O_CREAT | O_RDWR | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw OutputError(path: path, code: errno) }
    let kept = try Descriptor.size(of: draft.descriptor) > 0 ? keep(settings, target) : 0
    guard ftruncate(descriptor, off_t(kept)) == 0, ftruncate(draft.descriptor, off_t(end)) == 0,
      lseek(draft.descriptor, off_t(end), SEEK_SET) == off_t(end)
    else { throw OutputError(path: target, code: errno) }
    if kept == 0 { try append(settings) }
  }

  deinit { close(descriptor) }

  /// Notes that the next input is finished and its results are written.
  func note(_ result: FinishedInput) throws {
    let input = inputs[finished.count]
    let start = end
    end = Descriptor.size(of: draft.descriptor)
    let entry = Entry(
      path: input.path,
      stamp: input.stamp,
      end: end,
      digest: digest(of: start..<end),
      result: result
    )
    try append(entry)
    finished.append(result)
  }

  /// Goes when the file is in its place.
  func remove() { _ = unsafe unlink(path) }

  // MARK: Lines

  private func append(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = Array(try encoder.encode(value))
    chain = ResumeLog.digest(of: json, after: chain)
    try Descriptor.write(
      Array(chain.utf8) + [UInt8(ascii: " ")] + json + [UInt8(ascii: "\n")],
      to: descriptor,
      path: path
    )
  }

  /// Takes over the lines that hold, and returns how many bytes of the log they are.
  private func keep(_ settings: [String: String], _ target: String) throws -> Int {
    var lines = ResumeLog.lines(of: Descriptor.read(0..<Descriptor.size(of: descriptor), of: descriptor))[...]
    guard let first = lines.popFirst(),
      let earlier = try? JSONDecoder().decode([String: String].self, from: Data(first.json))
    else { return 0 }
    try check(settings, against: earlier, target)
    var kept = first
    for (line, input) in zip(lines, inputs) {
      guard let entry = try? JSONDecoder().decode(Entry.self, from: Data(line.json)),
        holds(entry, for: input)
      else { break }
      finished.append(entry.result)
      end = entry.end
      kept = line
    }
    chain = kept.chain
    return kept.end
  }

  /// Whether the file is still the one that was read, and its results are in the draft.
  private func holds(_ entry: Entry, for input: (path: String, stamp: FileStamp?)) -> Bool {
    entry.path == input.path && entry.stamp != nil && entry.stamp == input.stamp
      && (end...max(end, Descriptor.size(of: draft.descriptor))).contains(entry.end)
      && digest(of: end..<entry.end) == entry.digest
  }

  private func check(_ settings: [String: String], against earlier: [String: String], _ target: String) throws
  {
    let names = Set(settings.keys).union(earlier.keys).sorted()
    guard let name = names.first(where: { settings[$0] != earlier[$0] }) else { return }
    throw OutputError(
      path: target,
      reason: "was begun with \(name) \(earlier[name] ?? "none"), not \(settings[name] ?? "none"); "
        + "give the same again, or remove '\(draft.path)' to start anew"
    )
  }

  private func digest(of range: Range<Int>) -> String {
    SHA256.hex(Descriptor.read(range, of: draft.descriptor))
  }

  private static func digest(of json: [UInt8], after chain: String) -> String {
    SHA256.hex(Array(chain.utf8) + json)
  }

  private struct Line {
    var json: [UInt8]
    var chain: String
    /// Where it ends in the log, with its line break.
    var end: Int
  }

  /// The lines from the first on that are whole and follow from each other.
  private static func lines(of bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
      let json = Array(line.dropFirst(65))
      let chain = digest(of: json, after: lines.last?.chain ?? "")
      guard line.starts(with: chain.utf8 + [UInt8(ascii: " ")]) else { break }
      lines.append(Line(json: json, chain: chain, end: line.endIndex + 1))
    }
    return lines
  }
}
