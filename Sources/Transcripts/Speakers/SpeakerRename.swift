/// A speaker to be called otherwise. Two who come to have the same name are one: so variants of a name are merged.
///
///     ReadingOptions(renames: [SpeakerRename("SPEAKER_00", to: "Ada Osei")])
public struct SpeakerRename: Sendable, Equatable {
  /// The name in the file; compared as speaker labels are.
  public var old: String
  /// The name in its place.
  public var new: String

  /// Makes a rename.
  public init(_ old: String, to new: String) {
    self.old = old
    self.new = new
  }
}
