/// How marked stretches look: every side has a ground and a kind of line under it, so that sides differ not only in colour.
enum MarkStyle {
  /// The kind of line of each side. The last cannot be a border, and need not: see ``pair(_:_:)``.
  private static let lines = ["solid", "double", "dotted", "wavy"]

  /// The rules for one side, for two, and for what is supposed, which is dashed whatever its sides.
  static let css = """
    mark,mark[class]{color:var(--ink)}mark{background:var(--panel);padding:.1em 0;border-radius:.15em;text-decoration:underline 2px;
    text-underline-offset:.22em;border-bottom:0 solid;-webkit-box-decoration-break:clone;box-decoration-break:clone}
    \(lines.indices.map(side).joined(separator: "\n"))
    \(pairs.map(pair).joined(separator: "\n"))
    mark[class].supposed{background:none;text-decoration-style:dashed;border-bottom-style:dashed}
    """

  private static func side(_ side: Int) -> String {
    """
    mark.side-\(side){background:var(--fill-\(side));text-decoration-color:var(--side-\(side));\
    text-decoration-style:\(lines[side])}
    """
  }

  private static let pairs = lines.indices.flatMap { first in
    lines.indices.filter { $0 > first }.map { (first, $0) }
  }

  /// The line of the second side is as it is alone; that of the first is a border below it. The ground has half of each.
  private static func pair(_ first: Int, _ second: Int) -> String {
    """
    mark.side-\(first).side-\(second){background:linear-gradient(var(--fill-\(first)) 50%,var(--fill-\(second)) 50%);\
    padding-bottom:.4em;border-bottom:\(thickness(first)) \(lines[first]) var(--side-\(first))}
    """
  }

  /// A double line thinner than this is a single one.
  private static func thickness(_ side: Int) -> String { lines[side] == "double" ? "4px" : "2px" }
}
