import Testing

@testable import TextFeatures

/// Sentences with their marks written into them: `«negated: ...»` around every run of words that has the mark. Missing
/// and unexpected marks both fail. Triggers themselves are plain words.
@Suite struct ContextMarkerTests {
  /// A sentence with the marks that the rules give written into it.
  private func marked(_ sentence: String) -> String {
    let text = Array(sentence.utf8)
    let tokens = Tokenizer.tokens(in: text)
    let marks = ContextMarker(.english).marks(in: text, tokens: tokens)
    var result: [UInt8] = []
    var written = 0
    var at = 0
    while at < tokens.count {
      var end = at + 1
      while end < tokens.count, marks[end] == marks[at] { end += 1 }
      if marks[at] != .affirmed {
        let stretch = tokens[at].range.lowerBound..<tokens[end - 1].range.upperBound
        result += text[written..<stretch.lowerBound]
        result += "«\(marks[at].name): ".utf8 + text[stretch] + "»".utf8
        written = stretch.upperBound
      }
      at = end
    }
    return String(decoding: result + text[written...], as: UTF8.self)
  }

  /// A sentence without the marks written into it.
  private func plain(_ sentence: String) -> String {
    ContextMark.allCases.reduce(sentence) { $0.replacing("«\($1.name): ", with: "") }.replacing("»", with: "")
  }

  private func check(_ sentence: String) {
    #expect(marked(plain(sentence)) == sentence)
  }

  @Test(arguments: [
    "We never «negated: monitored it», but we logged the inputs.",
    "There was no «negated: monitoring at all».",
    "We didn't «negated: have a rollback».",
    "We didn’t «negated: log anything».",
    "Nobody «negated: watched the dashboards».",
    "No one «negated: was on call».",
    "It went out without «negated: a canary».",
    "Nothing «negated: broke».",
    "None «negated: of the alerts fired».",
    "We hardly «negated: looked at latency».",
    "It isn't «negated: monitored».",
    "We failed to «negated: test the fallback».",
    "I forgot to «negated: pin the version».",
    "We skipped «negated: the canary».",
    "There was a lack of «negated: alerts».",
    "Instead of «negated: a bigger model», we shipped a small one.",
    "Rather than «negated: chase the leaderboard», we fixed the queue.",
    "We cannot «negated: roll back».",
    "I don't «negated: think we ever had a rollback plan».",
  ])
  func denied(sentence: String) { check(sentence) }

  @Test(arguments: [
    "«negated: The rollout» never happened.",
    "«negated: Monitoring» was out of scope, but the model shipped.",
    "We shipped, because «negated: latency» was not a concern.",
    "«negated: Alerts» didn't exist.",
    "«negated: A runbook» was never in place.",
    "We shipped it, «negated: and cost» didn't matter.",
    "«negated: Alerts, dashboards and runbooks» were missing.",
    "«negated: The fallback» was missing.",
  ])
  func deniedAfterwards(sentence: String) { check(sentence) }

  @Test(arguments: [
    "I would «hypothetical: probably add a rollback».",
    "We might «hypothetical: cache that».",
    "You should «hypothetical: monitor drift».",
    "I'd «hypothetical: start with a baseline».",
    "Ideally «hypothetical: you have a canary».",
    "In theory «hypothetical: it scales».",
    "Suppose «hypothetical: the cache dies».",
    "If «hypothetical: the cache dies», we serve the old scores.",
    "If «hypothetical: it drifts» then we retrain.",
    "Unless «hypothetical: somebody looks», it stays broken.",
    "We planned to «hypothetical: add alerts», but time ran out.",
    "We want to «hypothetical: publish it».",
    "In the future «hypothetical: we retrain nightly».",
    "Hopefully «hypothetical: the drift alert fires».",
    "We could have «hypothetical: rolled back».",
  ])
  func imagined(sentence: String) { check(sentence) }

  @Test(arguments: [
    "The platform team «other: handled deployment».",
    "Another team «other: owned the serving», so we wrote the paper.",
    "The ops folks «other: carry the pager».",
    "Somebody else «other: monitors it».",
    "The vendor «other: runs the servers», and we train the model.",
    "«other: Monitoring» was not my job.",
    "«other: Deployment» was handled by the ops team.",
    "«other: The pager» lived with another group.",
    "We train it, «other: and serving» is someone else's problem.",
    "The engineers «other: handled deployment».",
    "Then engineering took «other: over the rollout».",
  ])
  func somebodyElses(sentence: String) { check(sentence) }

  @Test(arguments: [
    "We not only monitored drift, we alerted on it.",
    "It's not just accuracy.",
    "No doubt the canary caught it.",
    "We couldn't be happier with the latency.",
    "We could see the drift on the dashboard.",
    "I would say we ship weekly.",
    "It would page us at night.",
    "Whether or not it drifts, we retrain nightly.",
    "They asked if we alert on drift.",
    "Nothing but the latency mattered.",
    "Don't get me wrong, we read papers.",
    "Even if it drifts, we serve.",
    "We did a lot of feature engineering and monitoring.",
    "It was an engineering problem, a question of latency.",
    "No, the alerts fired on time.",
    "One day the cache died and took the service with it.",
    "Eventually we rolled it back.",
  ])
  func lookalikesMarkNothing(sentence: String) { check(sentence) }

  @Test(arguments: [
    "We never «negated: monitored it» but logged the inputs.",
    "We had no «negated: alerts» although customers depended on it.",
    "We didn't «negated: alert» because it was quiet.",
    "We had no «negated: alerts», we had dashboards.",
    "We had no «negated: alerts, dashboards or runbooks».",
    "We never «negated: did». Then came the outage.",
    "We never «negated: did»; monitoring came later.",
    "We never «negated: did»\nMonitoring came later.",
    "We never «negated: one or two big red old new hot cold wet» dry.",
    "I would «hypothetical: add alerts» and we have dashboards.",
    "The platform team «other: ran the service», which we built.",
    "«negated: Monitoring» never happened. We alerted.",
    "We alerted. «negated: Monitoring» never happened.",
  ])
  func scopesEnd(sentence: String) { check(sentence) }

  @Test(arguments: [
    "We never «negated: shipped» without a canary.",
    "It isn't «negated: that we» didn't monitor drift.",
    "We don't «negated: deploy what is» not tested.",
  ])
  func deniedTwiceIsAsserted(sentence: String) { check(sentence) }

  @Test(arguments: [
    "We had neither «negated: alerts» nor «negated: a runbook».",
    "There were no «negated: alerts», no «negated: dashboards», nothing.",
    "We had no «negated: alerts and» no «negated: runbook».",
    "We didn't «negated: monitor and» didn't «negated: alert».",
    "We never «negated: tested», never «negated: monitored».",
    "It ran without «negated: tests or» without «negated: alerts».",
  ])
  func deniedOneAfterTheOtherStaysDenied(sentence: String) { check(sentence) }

  @Test(arguments: [
    "I would not «negated: deploy that».",
    "If «hypothetical: we» hadn't «negated: monitored it», we would have «hypothetical: lost a day».",
    "The platform team would «other: roll it back».",
    "The platform team never «negated: monitored it».",
    "If «hypothetical: it breaks», the platform team «other: gets paged».",
  ])
  func marksMeet(sentence: String) { check(sentence) }

  @Test func noWordsNoMarks() {
    #expect(ContextMarker(.english).marks(in: [], tokens: []) == [])
    #expect(ContextMark.allCases.map(\.name) == ["affirmed", "negated", "hypothetical", "other"])
  }

  @Test func rulesOfOnesOwn() {
    let rules = ContextRules(
      triggers: [.init(.negated, .forward, phrases: ["kein*"])],
      terminators: ["aber"],
      subjects: [],
      reach: 2
    )
    let text = Array("Keine Alarme und Tests, aber Logs".utf8)
    #expect(
      ContextMarker(rules).marks(in: text, tokens: Tokenizer.tokens(in: text))
        == [.affirmed, .negated, .negated, .affirmed, .affirmed, .affirmed]
    )
  }

  @Test func noTriggerStandsTwice() {
    let triggers = ContextRules.english.triggers.flatMap(\.phrases)
    #expect(Set(triggers).count == triggers.count)
    #expect(Set(triggers).isDisjoint(with: ContextRules.english.terminators))
    for phrase in triggers + ContextRules.english.terminators + ContextRules.english.subjects {
      #expect(ThemeFolder.normalized(phrase) == phrase)
    }
  }
}
