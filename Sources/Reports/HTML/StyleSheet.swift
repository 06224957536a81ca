/// How pages look: on a wide screen, a phone and paper, by day and by night.
enum StyleSheet {
  static let html = HTML(code: text)

  static let text = """

    :root{\(Palette.properties(dark: false))}
    @media screen and (prefers-color-scheme:dark){:root{\(Palette.properties(dark: true))}}
    \(base)
    \(tables)
    \(marks)
    \(interviews)
    \(plots)
    \(paper)

    """

  private static let base = """
    *{box-sizing:border-box}
    html{color-scheme:light dark;-webkit-text-size-adjust:100%;scroll-padding-top:5rem}
    body{margin:0 auto;max-width:66rem;padding:2.5rem clamp(1rem,4vw,3rem) 4rem;background:var(--paper);color:var(--ink);
    font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;overflow-wrap:anywhere}
    h1,h2,h3,h4{line-height:1.25;margin:2.5rem 0 .75rem;text-wrap:balance}
    h1{font-size:2rem;letter-spacing:-.015em;margin-top:0}h2{font-size:1.6rem;letter-spacing:-.01em}h3{font-size:1.1rem}
    h4{font-size:1rem;margin:0}
    p{margin:0 0 .75rem}
    a{color:var(--link);text-underline-offset:.15em}
    code{font:.85em/1.5 ui-monospace,"SF Mono",Menlo,Consolas,monospace}
    button,select,textarea,input{font:inherit;color:inherit;accent-color:var(--link)}
    button,select,textarea{background:var(--paper);border:1px solid var(--muted);border-radius:.35rem;padding:.2rem .6rem}
    button{cursor:pointer}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px}
    .skip{position:absolute;z-index:2;left:1rem;top:-4rem;background:var(--paper);padding:.5rem 1rem}.skip:focus{top:.5rem}
    .spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .use,footer,.source,figcaption,caption,.place,.shares,.counts,.none{color:var(--muted)}
    .use{max-width:42rem}
    .use,footer,.source,figcaption,.counts{font-size:.9rem}
    nav{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin-bottom:1.5rem}
    footer{margin-top:4rem;padding-top:1.25rem;border-top:1px solid var(--line)}footer p{margin:0 0 .25rem}
    """

  private static let tables = """
    table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
    caption{text-align:left;font-size:.9rem;padding-bottom:.5rem;max-width:42rem}
    th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line);font-weight:400}
    thead th{font-size:.85rem;color:var(--muted);vertical-align:bottom}
    tbody th{font-weight:600}
    .number{text-align:right;white-space:nowrap}
    th button{border:0;background:none;padding:0;color:inherit;text-align:inherit;white-space:nowrap}
    th button::after{content:"\\2195\\FE0E";margin-left:.2em;font-size:.8em}
    th[aria-sort=ascending] button::after{content:"\\2191\\FE0E"}th[aria-sort=descending] button::after{content:"\\2193\\FE0E"}
    th button:hover{text-decoration:underline}
    .bar{display:block;width:100%;height:.5rem;margin:.35rem 0;background:var(--line);border-radius:.25rem}
    .bar rect{stroke:var(--paper);stroke-width:1px;vector-effect:non-scaling-stroke}
    svg [class^=side-]{fill:currentColor}svg .plain{fill:var(--line)}svg .room{fill:transparent}
    .summary .bar{width:10rem;max-width:100%}.summary .source{display:block;font-weight:400}
    .summary td,.summary th{overflow-wrap:break-word}.summary tbody th{overflow-wrap:anywhere;min-width:9rem}
    .summary td:nth-child(3) span{white-space:nowrap}
    @media (min-width:40rem){.summary td:nth-child(3){width:12rem}.summary tbody th{min-width:15rem}}
    @media (max-width:56rem){.wide{display:none}}
    """

  /// The sides differ in a letter too, not only in colour.
  private static let marks = """
    .side-0{color:var(--side-0)}.side-1{color:var(--side-1)}.side-2{color:var(--side-2)}.side-3{color:var(--side-3)}
    \(MarkStyle.css)
    .note{font-size:.78rem;white-space:nowrap;margin:0 .25em}.note b{border:1px solid;border-radius:.2rem;padding:0 .25em;margin-right:.15em}
    .key{margin:1.5rem 0;padding:1rem 1.25rem;background:var(--panel);border-radius:.5rem;font-size:.9rem}
    .key p{margin:0 0 .25rem}.key p>span{display:inline-block;margin-right:1.25rem}
    .tools{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:.4rem 1.5rem;align-items:center;padding:.6rem 1.25rem;
    background:var(--panel);border-radius:.5rem;box-shadow:0 0 0 .5rem var(--paper);font-size:.9rem}
    .only{display:none;flex-basis:100%;margin:0}body:has(#only-evidence:checked) .only{display:block}
    html:has(#only-evidence:checked){scroll-padding-top:7rem}
    @media (max-width:48rem){.tools{gap:.25rem 1rem;padding:.4rem .75rem;font-size:.85rem}}
    body:has(#only-evidence:checked) .rest,body:has(#only-evidence:checked) .bare{display:none}
    body:has(#only-evidence:checked) .answer .note::after{content:"\\A";white-space:pre}
    """

  private static let interviews = """
    .interview{margin-top:4rem;padding-top:1px;border-top:2px solid var(--ink)}
    \(unseen)
    .interview>h2{margin:1.5rem 0 .25rem;font-size:1.9rem}
    .warnings,.failures{padding-left:1.25rem}.warnings li{margin-bottom:.25rem}
    .tag{font-weight:650;margin:0}.tag.plain{color:var(--ink)}.confidence{font-weight:400;font-variant-numeric:tabular-nums}
    .head{display:grid;grid-template-columns:minmax(0,1fr) minmax(18rem,24rem);gap:1rem 3rem;align-items:start}
    .verdict{max-width:42rem}.verdict .tag{font-size:1.35rem}.verdict p:last-child{margin:0}
    .verdict .bar{height:.6rem;margin:.4rem 0 .75rem}
    .strip{margin:0}.strip svg{display:block;width:100%;height:7rem;background:var(--panel);border-radius:.35rem}
    .strip .axis{stroke:var(--muted);vector-effect:non-scaling-stroke}
    .strip .weak{fill-opacity:.2;stroke:currentColor;stroke-width:1px;vector-effect:non-scaling-stroke}
    .strip a:hover .room{fill:var(--line)}
    .ends{display:flex;justify-content:space-between;font-size:.8rem;color:var(--muted);padding-top:.2rem}
    .sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:1rem 3rem;align-items:start}
    .themes{font-size:.9rem}.themes caption{color:var(--ink);font-size:1rem}.themes caption span{font-weight:650}
    .themes th,.themes td{padding:.25rem .75rem .25rem 0;border:0}.themes tbody th{font-weight:400;width:11rem}
    .themes .number:last-child{padding-right:0}.themes .bar{background:none;margin:.5rem 0 0}
    \(gaps)
    .own{margin:0;padding:.75rem 1.25rem 1.25rem;border:1px solid var(--line);border-radius:.5rem}
    .own legend{font-weight:650;padding:0 .4rem;margin-left:-.4rem}
    .choices{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin-bottom:.5rem}
    .notes,.notes textarea{display:block;width:100%}.notes textarea{field-sizing:content;min-height:3rem}.printed{display:none}
    .question{display:grid;grid-template-columns:minmax(0,1fr) 14rem;gap:.25rem 2.5rem;padding:1.5rem 0;border-bottom:1px solid var(--line)}
    .question h4{grid-column:1/-1}.place{font-weight:400;font-size:.85rem;margin-left:.35rem}
    .talk{max-width:42rem}.asked{font-weight:600;white-space:pre-line;margin-bottom:.75rem;padding-left:1rem;border-left:3px solid var(--line)}
    .asked p{margin:0}.asked summary,.asked details p{font-weight:400}.asked details p{margin:.25rem 0 .5rem}
    .answer{white-space:pre-line;margin:0;line-height:1.75}
    .reckoning{font-size:.85rem;margin-top:.75rem}.reckoning th,.reckoning td{padding:.2rem .75rem .2rem 0}
    .margin{font-size:.85rem}.margin p{margin:0 0 .35rem}.margin .tag{font-size:1rem}
    .yours{display:block;color:var(--muted)}.yours select{margin-left:.25rem;padding:.1rem .25rem;color:var(--ink);max-width:100%}
    article:target h4{color:var(--link)}
    @media (max-width:48rem){body{padding-top:1.5rem}h1{font-size:1.6rem}.question,.head{grid-template-columns:minmax(0,1fr)}
    .margin{padding-top:.5rem}.gaps>div{grid-template-columns:minmax(0,1fr)}.interview>h2{font-size:1.5rem}}
    """

  /// An interview out of sight is not laid out: a page of a hundred would take most of a minute to load. What is laid out late is
  /// cut at its edge, so there is room for the ring of what has the focus.
  private static let unseen = """
    @media screen{.interview{content-visibility:auto;contain-intrinsic-size:auto 12000px;padding-inline:.5rem;margin-inline:-.5rem}}
    """

  /// What was never asked, and where the rest comes up.
  private static let gaps = """
    .gaps{margin:0 0 1.5rem;max-width:50rem}
    .gaps>div{display:grid;grid-template-columns:10rem minmax(0,1fr);gap:.25rem 1.5rem;padding:.6rem 0;border-bottom:1px solid var(--line)}
    .gaps dt{font-weight:650}.gaps dd,.gaps p{margin:0}.gaps ul{margin:.25rem 0 0;padding-left:1.25rem}
    details summary{cursor:pointer;color:var(--link);font-size:.9rem;width:fit-content}
    .extent{max-width:30rem;margin:1rem 0}.themes.extent .bar{background:var(--line)}
    .lines td:first-child{padding-right:1.25rem}.lines+.counts{margin-top:.75rem}
    .coverage{font-size:.9rem}.coverage th,.coverage td{padding:.3rem .75rem .3rem 0}
    @media (max-width:40rem){.coverage,.coverage thead th{font-size:.8rem}.coverage th,.coverage td{padding-right:.4rem}}
    .group{margin-top:2.5rem}.group h3{font-size:1.25rem}.group ol{padding-left:1.5rem}.group h4{margin:1.5rem 0 .25rem}
    """

  private static let plots = """
    .plots{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:2rem 3rem}
    .plots h3,.mistake h3{margin-top:0}.figures{font-size:.9rem}.figures th,.figures td{padding-right:.5rem}
    .scroll+.counts{margin-top:.75rem}
    .plot{margin:0}.plot>svg{display:block;width:100%;max-width:30rem;height:auto}
    .plot text{fill:var(--ink);font-size:13px}.plot .tick{fill:var(--muted);font-size:12px}.plot .small{font-size:9px}
    .plot .axis{stroke:var(--muted);fill:none}.plot .guide{stroke:var(--muted);stroke-dasharray:4 4}
    .plot .curve{stroke:var(--ink);stroke-width:2;fill:none}.plot circle{fill:var(--ink)}
    .plot .threshold{fill:var(--paper);stroke:var(--ink);stroke-width:2}.plot .cell{fill:var(--ink);stroke:var(--line)}
    .plot .right{fill:var(--muted)}.plot .wrong{fill:var(--paper);stroke:var(--ink)}.swatch{width:.8em;height:.8em}
    .themes .plain{fill:var(--muted)}
    .scroll{overflow-x:auto;overflow-wrap:normal}.mistake{padding:1rem 0;border-bottom:1px solid var(--line);max-width:46rem}
    .mistake p{margin:.25rem 0}
    """

  /// A button in a table's head would keep it from being repeated on every page, so it has no box there.
  private static let paper = """
    @media print{
    @page{margin:18mm 16mm}
    :root{--paper:#fff}
    body{max-width:none;padding:0;font-size:10.5pt}
    nav,.skip,.hint,.tools>:not(.only),.notes textarea,details summary,figcaption a{display:none}
    .tools{position:static;padding:0;background:none;box-shadow:none}
    details::details-content{content-visibility:visible;block-size:auto}
    mark,.bar,.strip svg,.key{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    .interview{border:0;margin:0}#summary~.interview,.interview~.interview{break-before:page}
    h2,h3,h4,.own,.verdict,.strip,.margin,.mistake,.gaps>div,.themes,.plot,.plots>div,tr{break-inside:avoid}
    .asked{orphans:3;widows:3}
    h2,h3,h4,h2+.counts,h3+.counts,caption,thead{break-after:avoid}
    .question{grid-template-columns:minmax(0,1fr) 11rem;gap:.25rem 1.5rem;padding:1rem 0}
    .printed{display:block;white-space:pre-wrap;min-height:6rem;border-bottom:1px solid var(--line)}
    .head{grid-template-columns:minmax(0,1fr) 15rem;gap:1rem 2rem}
    .sides,.plots{grid-template-columns:repeat(2,minmax(0,1fr));gap:1rem 2rem}.themes tbody th{width:8.5rem}.figures{font-size:8pt}
    .summary{font-size:9.5pt}.summary td:nth-child(3){width:9.5rem}.summary .bar{width:7rem}.summary tbody th{min-width:15rem}
    .wide{display:table-cell}caption .wide{display:inline}
    th button{display:contents}th button::after{content:none}
    .yours select{appearance:none;border:0;border-bottom:1px solid var(--muted);border-radius:0;min-width:5rem}
    .interview a{text-decoration:none}
    }
    """
}
