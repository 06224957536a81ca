/// What the tests read: invented people, invented work.
enum Fixture {
  /// A Markdown interview with letters outside ASCII before the evidence.
  static let ada = """
    **Interviewer:** Welcome, Ada. What did you own?

    **Ada Osei:** Café traffic — naïve, I know 😀👩🏽‍💻. We served forty million requests a day, and I was on call \
    for it. When the p99 latency went over eighty milliseconds we rolled back in four minutes, and I wrote the \
    runbook afterwards.

    **Interviewer:** What would you do about drift?

    **Ada Osei:** I would probably put an alert on the score distribution, and log every prediction so that we \
    could replay a bad day.

    **Interviewer:** And where did you grow up?

    **Ada Osei:** By the sea, in a small town with one bus a day, and I moved here when I was twenty.

    """

  /// A WebVTT interview.
  static let ben = """
    WEBVTT

    1
    00:01:03.400 --> 00:01:06.000
    <v Interviewer>What are you proudest of?</v>

    2
    00:01:07.250 --> 00:01:20.000
    <v Ben Stone>We proved a new bound and published it at a conference; the ablations took a year, and we beat

    3
    00:01:20.000 --> 00:01:31.000
    <v Ben Stone>the state of the art on the benchmark. Deployment was left to another team.</v>

    """

  /// A plain text interview.
  static let cleo = """
    Interviewer: What happened last spring?
    Cleo Marsh: The model went stale and nobody noticed for a week, so I added monitoring with an alert, and now I \
    get paged before the customers complain.
    Interviewer: And how do you release?
    Cleo Marsh: Behind a flag, to one percent of the traffic first, with an automatic rollback when errors rise.

    """

  /// One JSON Lines record.
  static func record(id: String? = nil, question: String? = nil, answer: String, label: String? = nil)
    -> String
  {
    let fields = [("id", id), ("question", question), ("answer", answer), ("label", label)]
      .compactMap { key, value in value.map { "\"\(key)\": \"\($0)\"" } }
    return "{" + fields.joined(separator: ", ") + "}\n"
  }

  /// Labelled answers of another rubric, `indoor` or `outdoor`, by six voices: enough to train a model in a moment.
  static var labelled: String {
    let subjects = ["we", "they", "people", "my friends", "the neighbours", "our guests"]
    let indoor = ["read by the lamp", "bake bread in the kitchen", "paint the ceiling", "sweep the stairs"]
    let outdoor = [
      "climb the hill", "swim across the lake", "plant trees in the garden", "walk along the river",
    ]
    var lines = ""
    for (voice, subject) in subjects.enumerated() {
      for (label, deeds) in [("indoor", indoor), ("outdoor", outdoor)] {
        for (place, deed) in deeds.enumerated() {
          lines += """
            {"id": "\(voice)-\(label)-\(place)", "voice": "v\(voice)", "label": "\(label)", \
            "answer": "On most days \(subject) like to \(deed) and then \(subject) do it all over again."}

            """
        }
      }
    }
    return lines
  }
}

extension Sandbox {
  /// Three interviews in a folder, one a format.
  func writeInterviews(in folder: String = "talks") throws {
    try write(folder + "/ada.md", Fixture.ada)
    try write(folder + "/ben.vtt", Fixture.ben)
    try write(folder + "/deep/cleo.txt", Fixture.cleo)
  }

  /// A small model that tells `indoor` from `outdoor`, at `small.model`.
  func trainSmallModel() async throws {
    try write("labelled/answers.jsonl", Fixture.labelled)
    _ = try await plumb("train", "labelled", "-o", "small.model", "-q")
  }
}
