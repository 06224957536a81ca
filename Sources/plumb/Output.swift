import Foundation

/// Where results go: standard output, or a file that is written whole or not at all.
final class Output {
  private let handle: FileHandle
  private let target: String?
  /// What is written to until all is done; nil if the target is written to directly.
  private let draft: Draft?

  /// Standard output was closed by its reader, which is a quiet end.
  struct Closed: Error {}

  /// Opens the output; nil and `-` are standard output.
  ///
  /// Only a regular file is ever replaced: a link's own target is, and a pipe or a device is written to. None of the inputs is
  /// ever replaced, whatever name it goes by.
  ///
  /// - Throws: ``OutputError`` if the file cannot be created, before any work is done.
  init(path: String?, inputs: [String] = []) throws(OutputError) {
    guard let path, path != "-" else {
      (handle, target, draft) = (.standardOutput, nil, nil)
      return
    }
    let place = try OutputPlace(path, inputs: inputs)
    target = path
    draft = place.isReplaced ? try Draft(replacing: place) : nil
    let descriptor: Int32
    if let draft { descriptor = draft.descriptor } else { descriptor = try place.open() }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  /// Opens a draft that may have been begun by another run.
  init(resuming draft: Draft, path: String) {
    self.draft = draft
    target = path
    handle = FileHandle(fileDescriptor: draft.descriptor, closeOnDealloc: true)
  }

  /// Writes some bytes.
  func write(_ bytes: [UInt8]) throws {
    if let target { return try write(bytes, path: target) }
    do throws(OutputError) {
      try StandardError.aboveLine { () throws(OutputError) in try write(bytes, path: "standard output") }
    } catch {
      throw error.isClosedPipe ? Closed() : error
    }
  }

  private func write(_ bytes: [UInt8], path: String) throws(OutputError) {
    try Descriptor.write(bytes, to: handle.fileDescriptor, path: path)
  }

  /// Puts the file in its place.
  func commit() throws(OutputError) { try draft?.commit() }

  /// Leaves no draft behind, unless it is one to go on with.
  func discard() { draft?.discard() }
}
