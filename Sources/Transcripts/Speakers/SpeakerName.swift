/// Compares the names of speakers across files.
public enum SpeakerName {
  /// The form in which two labels of one person are the same: small letters, single spaces, without remarks such as "(host)".
  /// Nil for a label that names nobody.
  ///
  ///     SpeakerName.key("Ada  Osei (Guest)")   // "ada osei"
  ///     SpeakerName.key("Speaker 1")           // nil
  public static func key(_ label: String) -> String? {
    let key = SpeakerLabel.key(label)
    let words = key.split { !$0.isLetter }
    let isNobody = words.allSatisfy { nobody.contains($0) }
    return isNobody || SpeakerLabel.role(of: key) != nil ? nil : key
  }

  private static let nobody: Set<Substring> = [
    "speaker", "spk", "unknown", "voice", "person", "user", "me", "you", "caller", "s", "a", "q",
  ]
}
