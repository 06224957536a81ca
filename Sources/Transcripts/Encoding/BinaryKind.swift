/// Files that people hand over for transcripts although they hold no plain text.
enum BinaryKind {
  case zip, pdf, rtf, compoundFile

  init?(_ bytes: [UInt8]) {
    if ZipArchive.matches(bytes) {
      self = .zip
    } else if bytes.starts(with: Array("%PDF-".utf8)) {
      self = .pdf
    } else if bytes.starts(with: Array("{\\rtf".utf8)) {
      self = .rtf
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compoundFile
    } else {
      return nil
    }
  }

  var description: String {
    switch self {
    case .zip: "a Word document or another zip archive"
    case .pdf: "a PDF document"
    case .rtf: "a document in Rich Text Format"
    case .compoundFile: "an old or password-protected Word document"
    }
  }
}
