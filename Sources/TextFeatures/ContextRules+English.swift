extension ContextRules {
  /// The rules for spoken English about work.
  public static let english = ContextRules(
    triggers: [
      Trigger(.affirmed, .forward, phrases: pseudoTriggers),
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
    no longer
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
    would be great
    would say
    i would say
    i'd say
    would you
    could you
    we could see
    you could see
    i could see
    could see
    we could tell
    could tell
    ask if
    asked if
    see if
    check if
    wonder if
    wondering if
    would wake
    would page
    would break
    would crash
    an engineering
    our engineering
    my engineering
    ai engineering
    chaos engineering
    context engineering
    data engineering
    electrical engineering
    feature engineering
    mechanical engineering
    ml engineering
    machine learning engineering
    performance engineering
    prompt engineering
    reliability engineering
    reverse engineering
    software engineering
    systems engineering
    engineering challenge
    engineering challenges
    engineering culture
    engineering decision
    engineering decisions
    engineering effort
    engineering practices
    engineering problem
    engineering problems
    engineering side
    engineering time
    engineering work
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
    don't think
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
    next year
    down the road
    maybe we
    maybe i
    maybe you
    """
  )

  private static let others = lines(
    """
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
    contractors
    a contractor
    consultants
    somebody else
    someone else
    other people
    other folks
    engineering
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
    was their problem
    is their problem
    was their job
    is their job
    lived with another
    lived with a different
    sat with another
    sits with another
    sat with the
    sits with the
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
    """
  )

  private static let subjects = lines(
    """
    i
    i'm
    i've
    we
    we're
    we've
    you
    you're
    they
    they're
    it
    it's
    he
    she
    that's
    there's
    there
    """
  )

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }
}
