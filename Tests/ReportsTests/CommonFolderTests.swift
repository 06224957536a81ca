import Testing

@testable import Reports

@Suite struct CommonFolderTests {
  @Test(arguments: [
    ([], "", []), (["a.md"], "", ["a.md"]), (["t/a.md"], "t/", ["a.md"]),
    (["t/a.md", "t/b/c.md"], "t/", ["a.md", "b/c.md"]), (["t/a.md", "ta/a.md"], "", ["t/a.md", "ta/a.md"]),
    (["t/x/a.md", "t/xy/b.md"], "t/", ["x/a.md", "xy/b.md"]), (["-", "t/a.md"], "", ["-", "t/a.md"]),
    (["/é/a", "/é/b"], "/é/", ["a", "b"]),
  ])
  func aFolderInCommonIsSaidOnce(paths: [String], folder: String, rest: [String]) {
    let common = CommonFolder(paths)
    #expect(common.path == folder)
    #expect(paths.map(common.rest) == rest)
  }
}
