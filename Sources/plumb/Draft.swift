import Foundation

/// A file that is written aside, in the same folder, and put in its place when all is done.
struct Draft {
  /// The hidden file.
  let path: String
  let descriptor: Int32
  private let place: OutputPlace
  /// Whether it stays if the run does not end well, for another run to go on with.
  private let isKept: Bool

  /// Makes a draft that goes whenever the run ends before it is done.
  ///
  init(replacing place: OutputPlace) throws(OutputError) {
    let (path, descriptor) = Draft.make(place.beside) { path in
      unsafe open(path, O_CREAT | O_WRONLY | O_EXCL | O_CLOEXEC, 0o644)
    }
    guard descriptor >= 0 else { throw OutputError(path: place.path, code: errno) }
    (self.path, self.descriptor, self.place, isKept) = (path, descriptor, place, false)
    keepPermissions()
  }

  /// Makes a hidden file or folder that goes if the run is interrupted, under the first free name.
  ///
  /// One that a killed process of the same number left is not touched: it may be a living one's, on another machine.
  static func make(_ name: (String) -> String, _ make: (String) -> Int32) -> (path: String, result: Int32) {
    var (path, result, number) = ("", Int32(-1), 0)
    repeat {
      path = name(number == 0 ? "\(getpid())" : "\(getpid()).\(number)")
      result = Interruption.makeDraft(path) { make(path) }
      number += 1
    } while result < 0 && errno == EEXIST && number < 1000
    return (path, result)
  }

  /// Opens the draft that an earlier run left, or makes one, and locks it: two runs never write to it.
  init(resuming place: OutputPlace) throws(OutputError) {
    guard place.isReplaced else {
      throw OutputError(path: place.path, reason: "is no file; '--resume' needs one")
    }
    path = place.beside("partial")
    descriptor = unsafe open(path, O_CREAT | O_RDWR | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw OutputError(path: place.path, code: errno) }
    (self.place, isKept) = (place, true)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, isStillThere else {
      close(descriptor)
      throw OutputError(path: place.path, reason: "is being written by another run; wait for its end")
    }
    keepPermissions()
  }

  /// Between opening and locking another run may have put the file in its place.
  private var isStillThere: Bool {
    var mine = stat()
    return unsafe fstat(descriptor, &mine) == 0 && OutputPlace.isSame(path, mine)
  }

  /// Who could not read the old file cannot read the new one.
  private func keepPermissions() {
    if let permissions = place.permissions { _ = fchmod(descriptor, permissions) }
  }

  /// Puts the file in its place, for good: the contents and then the name are on the disk when this is over.
  func commit() throws(OutputError) {
    guard fsync(descriptor) == 0, unsafe rename(path, place.file) == 0 else {
      throw OutputError(path: place.path, code: errno)
    }
    Interruption.forgetDraft(path)
    let folder = unsafe open(place.folder, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    // Some file systems cannot do this for folders; the file is in its place all the same.
    _ = fsync(folder)
    close(folder)
  }

  func discard() {
    guard !isKept else { return }
    _ = unsafe unlink(path)
    Interruption.forgetDraft(path)
  }
}
