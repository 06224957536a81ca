extension ContextRules {
  /// The rules for spoken English about work.
  public static let english = ContextRules(
    triggers: [
      Trigger(.affirmed, .forward, phrases: pseudoTriggers + othersAsObjects),
      Trigger(.negated, .forward, phrases: negations),
      Trigger(.negated, .backward, phrases: negationsAfter),
      Trigger(.hypothetical, .forward, phrases: hypotheticals),
      Trigger(.other, .forward, phrases: others),
      Trigger(.other, .backward, phrases: othersAfter),
    ],
    terminators: terminators,
    subjects: subjects,
    coordinators: ["and", "or", "nor"],
    interjections: ["no"],
    reach: 10
  )

  private static let pseudoTriggers = lines(
    """
    not only
    not just
    not merely
    not to mention
    not until
    not sure
    i'm not sure
    i don't know
    no doubt
    no wonder
    no problem
    no matter
    no question
    why not
    if not
    or not
    can't wait
    couldn't be happier
    nothing but
    never mind
    don't get me wrong
    without a doubt
    without question
    even if
    as if
    i would say
    i'd say
    i want to say
    we want to say
    want to say
    we could see
    you could see
    i could see
    could see
    we could tell
    could tell
    would wake
    would page
    would break
    would crash
    would say
    would you
    could you
    didn't just
    don't just
    doesn't just
    wasn't just
    isn't just
    aren't just
    didn't only
    don't only
    doesn't only
    can't stress enough
    can't say enough
    can't overstate
    couldn't agree more
    no choice but
    i suppose
    i guess if
    you can imagine
    as you can imagine
    ask if
    asked if
    see if
    check if
    checked if
    figure out if
    find out if
    found out if
    look if
    looked if
    tell if
    test if
    tested if
    wonder if
    wondering if
    """
  )

  private static let negations = lines(
    """
    not
    no
    never
    none
    nobody
    no one
    nothing
    neither
    nor
    without
    hardly
    rarely
    barely
    isn't
    aren't
    wasn't
    weren't
    don't
    doesn't
    didn't
    haven't
    hasn't
    hadn't
    won't
    can't
    cannot
    couldn't
    wouldn't
    shouldn't
    ain't
    failed to
    forgot to
    instead of
    rather than
    lack of
    lacked
    lacking
    stopped short of
    skipped
    avoid
    avoided
    no longer
    """
  )

  private static let negationsAfter = lines(
    """
    didn't happen
    never happened
    didn't exist
    wasn't a thing
    was not a thing
    wasn't there
    was never done
    was not done
    wasn't done
    was missing
    were missing
    was out of scope
    were out of scope
    is out of scope
    wasn't something
    was not something
    wasn't part of
    was not part of
    was never part of
    wasn't a concern
    was not a concern
    was never a concern
    wasn't in place
    was never in place
    didn't matter
    never mattered
    did not matter
    wasn't considered
    never came up
    was an afterthought
    were an afterthought
    was nonexistent
    """
  )

  private static let hypotheticals = lines(
    """
    would
    could
    might
    should
    i'd
    we'd
    you'd
    they'd
    it'd
    if
    unless
    suppose
    imagine
    let's say
    in theory
    ideally
    hypothetically
    presumably
    hopefully
    in principle
    plan to
    plans to
    planning to
    planned to
    going to have to
    hope to
    hoping to
    want to
    wants to
    wanted to
    would like to
    would have to
    ought to
    someday
    some day
    in the future
    down the road
    maybe we
    maybe i
    maybe you
    he'd
    she'd
    would have
    could have
    should have
    might have
    would be to
    the idea is to
    the plan is to
    the plan was to
    intend to
    intended to
    i'm going to
    we're going to
    i am going to
    we are going to
    i was going to
    we were going to
    """
  )

  /// Whoever else may do the work; as the object of these words ("with the platform team") they do nothing.
  private static let othersAsObjects = before.flatMap { word in agents.map { word + " " + $0 } }

  private static let before = [
    "as", "asked", "for", "from", "helped", "in", "joined", "like", "on", "paged", "to", "told", "with",
  ]

  private static let others =
    agents
    + lines(
      """
      engineering built
      engineering dealt
      engineering deployed
      engineering did
      engineering handled
      engineering has
      engineering had
      engineering owned
      engineering owns
      engineering ran
      engineering runs
      engineering took
      let engineering
      """
    )

  private static let agents = lines(
    """
    another group
    a different group
    another team
    a different team
    a separate team
    the other team
    other teams
    some other team
    the platform team
    the infra team
    the infrastructure team
    the ops team
    the operations team
    the devops team
    the mlops team
    the engineering team
    the product team
    the backend team
    the production team
    the deployment team
    the sre team
    the software team
    the engineers
    the ops people
    the ops folks
    the devops people
    the devops folks
    the engineering folks
    the platform people
    the platform folks
    the infra people
    the infra folks
    the software people
    the vendor
    the contractor
    the contractors
    contractors
    a contractor
    consultants
    our partner
    our partners
    somebody else
    someone else
    other people
    other folks
    """
  )

  private static let othersAfter = lines(
    """
    was somebody else's
    was someone else's
    is somebody else's
    is someone else's
    is another team
    was another team
    was handled by
    were handled by
    is handled by
    are handled by
    was taken care of by
    is taken care of by
    was done by another
    was owned by
    is owned by
    was run by
    is run by
    was left to
    is left to
    were left to
    was not my job
    wasn't my job
    isn't my job
    is not my job
    not my department
    isn't my department
    wasn't my department
    was not our job
    wasn't our job
    wasn't our problem
    isn't our problem
    not our problem
    not my problem
    wasn't my problem
    isn't my problem
    is up to
    was up to
    is a job for
    was a job for
    lived with another
    lived with a different
    lived with the
    sits with another
    sits with the
    was their problem
    is their problem
    was their job
    is their job
    was her problem
    is her problem
    was her job
    is her job
    was his problem
    is his problem
    was his job
    is his job
    """
  )

  private static let terminators = lines(
    """
    but
    however
    although
    though
    except
    because
    since
    so
    which
    who
    then
    until
    still
    yet
    instead
    anyway
    whereas
    while
    and we
    and i
    and it
    and you
    and that
    and so
    and then
    and he
    and she
    and they
    and there
    as far as
    as soon as
    """
  )

  private static let subjects = lines(
    """
    i
    i'm
    i've
    i'd
    i'll
    we
    we're
    we've
    we'd
    we'll
    you
    you're
    you've
    you'd
    you'll
    he
    he's
    he'd
    he'll
    she
    she's
    she'd
    she'll
    they
    they're
    they've
    they'd
    they'll
    it
    it's
    it'd
    it'll
    that's
    there's
    there
    this
    the
    my
    our
    your
    his
    her
    their
    nobody
    everybody
    somebody
    someone
    everyone
    everything
    """
  )

  private static func lines(_ text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
  }
}
