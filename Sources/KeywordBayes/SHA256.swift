/// The SHA-256 digest of bytes, in lower-case hexadecimal: a model's fingerprint in reports.
///
///     SHA256.hex(Array("abc".utf8))   // "ba7816bf…f20015ad"
///
/// Source: FIPS 180-4. Here because the toolchain ships none on Linux.
public enum SHA256 {
  /// The digest of some bytes as 64 hexadecimal digits.
  public static func hex(_ bytes: [UInt8]) -> String {
    digest(bytes).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }

  /// The digest of some bytes: 32 bytes.
  public static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var state: SIMD8<UInt32> = [
      0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    let constants = constants
    let tail = padding(of: bytes)
    for start in stride(from: 0, to: bytes.count / 64 * 64, by: 64) {
      compress(bytes.span, from: start, into: &state, constants.span)
    }
    for start in stride(from: 0, to: tail.count, by: 64) {
      compress(tail.span, from: start, into: &state, constants.span)
    }
    return state.indices.flatMap { i in (0..<4).map { UInt8(truncatingIfNeeded: state[i] >> (24 - 8 * $0)) } }
  }

  /// What follows the last whole block: the rest of the bytes, a one bit, zeros, and the length in bits.
  private static func padding(of bytes: [UInt8]) -> [UInt8] {
    var tail = Array(bytes[(bytes.count / 64 * 64)...]) + [0x80]
    while tail.count % 64 != 56 { tail.append(0) }
    let bits = UInt64(bytes.count) &* 8
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      tail.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
    return tail
  }

  private static func compress(
    _ bytes: Span<UInt8>,
    from start: Int,
    into state: inout SIMD8<UInt32>,
    _ constants: Span<UInt32>
  ) {
    // The last sixteen words of the schedule, each replaced by the one sixteen later.
    var w = InlineArray<16, UInt32> { i in
      let at = start + 4 * i
      return UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8
        | UInt32(bytes[at + 3])
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for i in 0..<64 {
      if i >= 16 {
        let (early, late) = (w[(i + 1) & 15], w[(i + 14) & 15])
        let s0 = rotated(early, 7) ^ rotated(early, 18) ^ (early >> 3)
        let s1 = rotated(late, 17) ^ rotated(late, 19) ^ (late >> 10)
        w[i & 15] = w[i & 15] &+ s0 &+ w[(i + 9) & 15] &+ s1
      }
      let sum1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
      let t1 = h &+ sum1 &+ ((e & f) ^ (~e & g)) &+ constants[i] &+ w[i & 15]
      let sum0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
      let t2 = sum0 &+ ((a & b) ^ (a & c) ^ (b & c))
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ t1, c, b, a, t1 &+ t2)
    }
    state &+= [a, b, c, d, e, f, g, h]
  }

  private static func rotated(_ word: UInt32, _ by: UInt32) -> UInt32 { word >> by | word << (32 - by) }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
