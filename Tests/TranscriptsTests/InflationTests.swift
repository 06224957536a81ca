import TestSupport
import Foundation
import Testing

@testable import Transcripts

/// DEFLATE data made with Python: `zlib.compressobj(level, zlib.DEFLATED, -15, 9, strategy)`.
enum Deflated {
  static let spoken = Array(repeatElement("We paged ourselves, and we fixed it. ", count: 3).joined().utf8)
  static let varied = (0..<600).map { (i: Int) -> UInt8 in UInt8((i * i * 7 + i / 3) % 23 + 97) }
  static let block = (0..<300).map { (i: Int) -> UInt8 in
    UInt8(truncatingIfNeeded: (i * i * i * 31 + i * 17) >> 3)
  }
  static let distant = block + [UInt8](repeating: 0, count: 32_000) + block

  /// Level 0: one stored block.
  static let stored = base64(
    "AW8AkP9XZSBwYWdlZCBvdXJzZWx2ZXMsIGFuZCB3ZSBmaXhlZCBpdC4gV2UgcGFnZWQgb3Vyc2VsdmVzLCBhbmQgd2UgZml4ZWQg"
      + "aXQuIFdlIHBhZ2VkIG91cnNlbHZlcywgYW5kIHdlIGZpeGVkIGl0LiA="
  )
  /// Level 9, `Z_FIXED`.
  static let fixed = base64("C09VKEhMT01RyC8tKk7NKUst1lFIzEtRKE9VSMusAIpnlugphFNNEQA=")
  /// Level 9.
  static let dynamic = base64(
    "7czBEcAgCACwWWlF4RTEQ2H9vruDGSBA1cMeUNeEuVfBU0Ammb4NmOMNokQYgoN3WkZXXtZ6NWvCfsQXNrjJTf7JBw=="
  )
  /// Level 9, 5000 times "a": a code with one distance only.
  static let repeated = base64("7cExAQAAAMKgrOtfwhR+QAEAAAAAbwM=")
  /// Level 9, `Z_SYNC_FLUSH` after `spoken` and after `varied`, then "end": all three kinds of block.
  static let mixed = base64(
    "Ck9VKEhMT01RyC8tKk7NKUst1lFIzEtRKE9VSMusAIpnlugphFNNEQAAAP//7MzBEcAgCACwWWlF4RTEQ2H9/juDGSBA1cMeUNeE"
      + "uVfBU0Ammb4NmOMNokQYgoN3WkZXXtZ6NWvCfsQXtpvc5Jd8AAAA//9LzUsBAA=="
  )
  /// Level 9: the second copy of `block` is 32,300 bytes after the first.
  static let far = base64(
    "7d1tKxwAAMDxq5kTrl0rHI67pi1KbV3dSPNwl7bGopuLznkYYx5yrUWaUh7OuM1a144olNtkG+EK4eTVPKS4dRu2ZKspSsTOFlvH"
      + "5dXe+wD/3xf5CbwjHgsONElOaWy8Krf/5pVGg1ut1+dUTqqjjGW/FMkJMXeahFuxAW1Lq3Pj9v1HcQ0Z878PViZsayqhyqvcVJ0q"
      + "85HV3ND5PzDcFTn6Bw7bB1Najffc78t1rcGSN0vD+ccvY0SRPU1/Li4Xb+btD3y44IgImk3s9Ty55IpeF29XfhKnW+U/T0w9mpmj"
      + "QEXhjP7+9OAtY+fr55bFpMva8JZ3bSVKydUqqXI1wNdRHeIcXctIHFswX7MGWbUpnZlddZK6RXHZnm1ZZwhvtn/e8sve/RLtZ7JP"
      + "ddWUNm68Gsnq7sj1GSpKLv4+p0jwvPj38IexpC+9Ps0p09Ta5fMfr8tHXALXxrfTgrDbR2q1aLow1C21PN3ceRtlPizyfBX2LTz7"
      + "q9RWtAsAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA4D+u+HNf8Wc="
  )

  private static func base64(_ text: String) -> [UInt8] { Data(base64Encoded: text).map(Array.init) ?? [] }
}

@Suite struct InflationTests {
  private static let cases: [(packed: [UInt8], unpacked: [UInt8])] = [
    (Deflated.stored, Deflated.spoken),
    (Deflated.fixed, Deflated.spoken),
    (Deflated.dynamic, Deflated.varied),
    (Deflated.repeated, [UInt8](repeating: UInt8(ascii: "a"), count: 5000)),
    (Deflated.mixed, Deflated.spoken + Deflated.varied + Array("end".utf8)),
    (Deflated.far, Deflated.distant),
    ([0x4B, 0x4C, 0x4A, 0x06, 0x00], Array("abc".utf8)),
    ([0x03, 0x00], []),
    ([0x01, 0x00, 0x00, 0xFF, 0xFF], []),
  ]

  @Test(arguments: cases.indices)
  func everyBlockType(index: Int) throws {
    let (packed, unpacked) = Self.cases[index]
    #expect(try Inflation.unpack(packed[...], size: unpacked.count) == unpacked)
  }

  @Test(arguments: cases.indices)
  func sizeIsHeld(index: Int) {
    let (packed, unpacked) = Self.cases[index]
    for size in [unpacked.count - 1, unpacked.count + 1] where size >= 0 {
      #expect(throws: ArchiveError.damaged) { try Inflation.unpack(packed[...], size: size) }
    }
  }

  @Test(arguments: cases.indices)
  func everyTruncationIsDamage(index: Int) {
    let (packed, unpacked) = Self.cases[index]
    for count in packed.indices {
      #expect(throws: ArchiveError.damaged) { try Inflation.unpack(packed[..<count], size: unpacked.count) }
    }
  }

  @Test(arguments: cases.indices)
  func flippedBitsNeverCrash(index: Int) {
    let (packed, unpacked) = Self.cases[index]
    var random = SeededGenerator(state: 7)
    for _ in 0..<300 {
      var bytes = packed
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] ^= 1 << UInt8.random(in: 0...7, using: &random)
      }
      let result = try? Inflation.unpack(bytes[...], size: unpacked.count)
      #expect(result.map { $0.count == unpacked.count } ?? true)
    }
  }

  @Test(
    arguments: [
      [0x07],  // a block of type 3
      [0x01, 0x01, 0x00, 0x00, 0x00, 0x61],  // a stored length that is not its complement's
      [0x4B, 0x04, 0x21, 0x00],  // a copy from before the beginning
      [0x05, 0xC0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],  // more codes than there is room for
      [0x05, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00],  // a code without symbols
    ] as [[UInt8]]
  )
  func nonsense(bytes: [UInt8]) {
    #expect(throws: ArchiveError.damaged) { try Inflation.unpack(bytes[...], size: 100) }
  }

  @Test func checksum() {
    #expect(CRC32.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(CRC32.checksum([]) == 0)
  }
}
