import Foundation

/// Reads whole files, or standard input.
public enum InputFile {
  /// The bytes at a path; `-` is standard input.
  ///
  /// - Throws: ``InputFailure`` with the system's own reason.
  public static func bytes(at path: String) throws(InputFailure) -> [UInt8] {
    do {
      if path == "-" { return [UInt8](try FileHandle.standardInput.readToEnd() ?? Data()) }
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw InputFailure(path: path, error: reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    switch (cause?.domain ?? "", Int32(cause?.code ?? 0)) {
    case (NSPOSIXErrorDomain, EACCES): return "permission denied; make the file readable"
    case (NSPOSIXErrorDomain, ENOENT): return "no such file; check the spelling"
    case (NSPOSIXErrorDomain, EISDIR): return "is a folder"
    case (NSPOSIXErrorDomain, let code) where code != 0: return unsafe String(cString: strerror(code))
    default: return "cannot be read: \(error.localizedDescription)"
    }
  }
}
