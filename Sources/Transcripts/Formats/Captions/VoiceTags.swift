/// The voice tags of a payload, one after another: `<v Name>`, `<v.loud Name>`.
struct VoiceTags {
  struct Tag {
    var range: Range<Int>
    /// Who speaks from here on; nil if the tag does not say.
    var name: String?
  }

  private let bytes: [UInt8]
  private let payload: Range<Int>
  private var index: Int

  init(_ bytes: [UInt8], in payload: Range<Int>) {
    self.bytes = bytes
    self.payload = payload
    index = payload.lowerBound
  }

  /// The next tag; names that came up before are taken from those given.
  mutating func next(_ names: inout VoiceNames) -> Tag? {
    while let start = nextOpening() {
      var annotation = start + 2
      while annotation < payload.upperBound, !bytes[annotation].isWhitespace,
        bytes[annotation] != UInt8(ascii: ">")
      {
        annotation += 1
      }
      let isVoice = annotation == start + 2 || bytes[start + 2] == UInt8(ascii: ".")
      guard isVoice, let close = bytes[annotation..<payload.upperBound].firstIndex(of: UInt8(ascii: ">"))
      else {
        // Without an end no later tag has one either, and other tags are not ours.
        index = isVoice ? payload.upperBound : annotation
        continue
      }
      index = close + 1
      let name = names.name(bytes[annotation..<close])
      return Tag(range: start..<index, name: name.isEmpty ? nil : name)
    }
    return nil
  }

  /// Where the next `<v` stands.
  private func nextOpening() -> Int? {
    let bytes = bytes.span
    var index = index
    while index + 1 < payload.upperBound {
      if bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "v") { return index }
      index += 1
    }
    return nil
  }
}

/// What voice tags say after the `v`, as names; each is read once, however many cues have it.
struct VoiceNames {
  private var known: [ArraySlice<UInt8>: String] = [:]

  /// The name in an annotation, without entities and runs of white space.
  mutating func name(_ annotation: ArraySlice<UInt8>) -> String {
    if let name = known[annotation] { return name }
    let name = Self.read(annotation)
    known[annotation] = name
    return name
  }

  private static func read(_ annotation: ArraySlice<UInt8>) -> String {
    let bytes = Array(annotation)
    var name: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "&"), let entity = Entity(bytes, at: index, before: bytes.count) {
        name += entity.utf8
        index = entity.end
      } else {
        name.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: name, as: UTF8.self).singleSpaced
  }
}
