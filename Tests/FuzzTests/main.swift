import Foundation

// Hands a target to libFuzzer, which learns from the branches that inputs take: `.ci/fuzz TARGET` runs it.
// `PLUMB_FUZZ_TARGET` names the target; its seeds go into the folder `PLUMB_FUZZ_CORPUS`.

@_silgen_name("LLVMFuzzerRunDriver")
func runLibFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ run: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

let environment = ProcessInfo.processInfo.environment
let target = FuzzTarget(rawValue: environment["PLUMB_FUZZ_TARGET"] ?? "")
if let folder = environment["PLUMB_FUZZ_CORPUS"] {
  for (number, seed) in (target?.seeds ?? []).enumerated() {
    try Data(seed).write(to: URL(filePath: "\(folder)/seed-\(number)"))
  }
}

@_cdecl("LLVMFuzzerTestOneInput")
func run(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard let target else { fatalError("PLUMB_FUZZ_TARGET is one of \(FuzzTarget.allCases.map(\.rawValue))") }
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  if let fault = target.fault(of: bytes) { fatalError("what does not hold: \(fault)") }
  return 0
}

var count = CommandLine.argc
var arguments = unsafe CommandLine.unsafeArgv
exit(unsafe runLibFuzzer(&count, &arguments, run))
