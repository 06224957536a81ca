/// Words that tell who somebody is, and nothing about how they work. They are no features, whatever the training data.
///
/// Names, employers, schools and places are caught by their capital letter (``Token/isCapitalized(in:)``); these
/// lists hold what is also written small, as phrases are written in theme files, with `|` between them.
public enum IdentityWords {
  /// All the phrases.
  public static let phrases = [pronouns, people, ranks, titles, schools, ages, numbers, origins].flatMap {
    $0.utf8.split { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\n") }.map(trimmed)
  }.filter { !$0.isEmpty }

  private static func trimmed(_ phrase: Substring.UTF8View) -> String {
    var phrase = phrase.drop { $0 == UInt8(ascii: " ") }
    if phrase.last == UInt8(ascii: " ") { phrase.removeLast() }
    return String(Substring(phrase))
  }

  /// Third-person pronouns.
  private static let pronouns = """
    he | he'd | he'll | he's | her | hers | herself | him | himself | hir | his | she | she'd | she'll |
    she's | their | theirs | them | themself | themselves | they | they'd | they'll | they're | they've |
    xe | ze | zir
    """

  /// People and family.
  private static let people = """
    aunt | boy | boys | brother | child | children | dad | daughter | father | female | gal | gentleman |
    girl | girls | grandfather | grandmother | guy | guys | husband | kid | kids | lady | male | man |
    men | mom | mother | mum | parents | sister | son | uncle | wife | woman | women
    """

  /// Forms of address and ranks.
  private static let ranks = """
    avp | ceo | cfo | chief architect* | chief data officer* | chief executive* | chief scientist* |
    chief technology officer* | cio | ciso | co founder* | cofounder* | coo | cpo | cto | dean |
    director* | doctor | doctors | dr | entry level | evp | faculty | fellow | fellows | fellowship* |
    founder* | grad student* | graduate | graduate student* | graduated | graduates | head of ai |
    head of data | head of engineering | head of machine learning | head of product | head of research |
    intern | interns | internship* | junior | lecturer* | madam | mid level | miss | mr | mrs | ms | mx |
    post doc* | postdoc* | president | principal | prof | professor* | senior | sir | student |
    students | svp | teacher* | undergrad* | undergraduate* | vice president* | vp
    """

  /// Job titles.
  private static let titles = """
    academic | academics | actuar* | administrator* | ai engineer* | ai researcher* | analyst | analysts |
    applied scientist* | architect | architects | biologist* | chemist* | consultant | consultants |
    data analyst* | data engineer* | data scientist* | deployment engineer* | developer | developers |
    devops engineer* | economist* | engineer | engineering lead* | engineering manager* | engineers |
    infrastructure engineer* | linguist* | machine learning engineer* | manager | managers |
    mathematician* | ml engineer* | mlops engineer* | physicist* | platform engineer* |
    help desk technician* | oceanographer* | product manager* | qa engineer* | quality engineer* |
    research associate* | support engineer* | technician* | production engineer* | programmer* | project manager* | reliability engineer* |
    research assistant* | research director* | research engineer* | research fellow* | research intern* |
    research lead* | research manager* | research scientist* | researcher | researchers | scientist |
    scientists | site reliability engineer* | software developer* | software engineer* |
    staff engineer* | statistician* | sysadmin* | team lead | team leads | tech lead | tech leads |
    technical lead*
    """

  /// Degrees and schools.
  private static let schools = """
    academy | academy of | alma mater | associate's | associate's degree* | ba | bachelor's | bachelors |
    boot camp* | bootcamp* | bsc | class of | college of | college* | community college* | degree* |
    diploma* | dissertation* | doctoral | doctorate* | ged | gpa | high school* | honors | honours |
    institute | institute of | institute of science | institute of technology | ivy league | m s c |
    majored | master's | masters | mba | minored | msc | p h d | ph d | phd | phds | school | school of |
    schools | state college | state university | semester* | the university of | theses | thesis | universities | university |
    university of | university of science | university of technology | valedictorian
    """

  /// Ages and spans of years.
  private static let ages = """
    #nd | #rd | #s | #st | #th | age | aged | ages | born | decade* | fifties | forties | generation* |
    older | oldest | retired | sixties | teenager* | thirties | twenties | year | year old* | years |
    years of age | years old | young | younger | youngest
    """

  /// Numbers in words.
  private static let numbers = """
    billion | billions | eight | eighteen | eighty | eleven | fifteen | fifty | five | forty | four |
    fourteen | hundred | hundreds | million | millions | nine | nineteen | ninety | one | seven |
    seventeen | seventy | six | sixteen | sixty | ten | thirteen | thirty | thousand | thousands |
    three | twelve | twenty | two | zero
    """

  /// Nationalities, regions and beliefs.
  private static let origins = """
    african* | algerian* | american* | arab | arabic | arabs | argentinian* | asian* | atheist* |
    australian* | austrian* | bangladeshi* | belgian* | black | bosnia and herzegovina | brazilian* |
    british | buddhist* | bulgarian* | burkina faso | canadian* | catholic* | chilean* | chinese |
    christian* | colombian* | costa rica | croatian* | cuban* | czech* | danish | disabled | divorced |
    dominican republic | dutch | egyptian* | el salvador | english | estonian* | ethiopian* | european* |
    filipino* | finnish | foreigner* | french | gay | german | germans | ghanaian* | greek* | hindu* |
    hispanic | hong kong | hungarian* | icelandic | immigrant* | indian | indians | indonesian* |
    iranian* | iraqi* | irish | israeli* | italian* | ivory coast | japanese | jewish | jordanian* |
    kenyan* | korean* | latina* | latino* | latvian* | lebanese | lesbian* | lithuanian* | los angeles |
    malaysian* | married | mexican* | moroccan* | muslim* | native | nepali* | new delhi | new jersey |
    new mexico | new orleans | new york | new zealand | new zealander* | nigerian* | north korea |
    norwegian* | pakistani* | papua new guinea | persian | peruvian* | polish | portuguese | pregnant |
    puerto rico | queer | romanian* | russian* | san francisco | saudi arabia | saudi* | scottish |
    serbian* | sierra leone | singaporean* | single | slovak* | south africa | south african* |
    south korea | spanish | sri lanka | sri lankan* | swedish | swiss | syrian* | taiwanese | thai |
    the bahamas | the bay area | the congo | the czech republic | the dominican republic | the emirates |
    the gambia | the ivory coast | the netherlands | the philippines | the uk | the ukraine |
    the united arab emirates | the united kingdom | the united states | the us | the usa |
    trinidad and tobago | tunisian* | turkish | ugandan* | ukrainian* | united kingdom | united states |
    venezuelan* | vietnamese | welsh | white
    """
}
