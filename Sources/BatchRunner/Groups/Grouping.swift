import Transcripts

/// How interviews are grouped.
public enum Grouping: String, Sendable, CaseIterable {
  /// Those in one folder.
  case folder
  /// Those in which one person answers who is called the same, whatever the case and remarks such as "(guest)". Nothing is guessed: a
  /// first name alone is another name, and "Candidate" or "Speaker 1" is none.
  case speaker

  /// What the interviews of a group have in common; nil if a transcript belongs to none.
  public func key(of transcript: Transcript, path: String) -> String? {
    switch self {
    case .folder:
      path == "-" ? nil : Grouping.folder(of: path)
    case .speaker:
      transcript.candidates.count == 1 ? transcript.candidates.first.flatMap(SpeakerName.key) : nil
    }
  }

  /// What a group is called, after its first report.
  func name(of report: TranscriptReport) -> String {
    switch self {
    case .folder: Grouping.folder(of: report.path)
    case .speaker: report.candidates.first ?? report.path
    }
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}
