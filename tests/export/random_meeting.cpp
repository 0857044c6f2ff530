#include "random_meeting.h"

#include <fmt/format.h>

#include <random>

namespace planverk::test {

namespace {

class Maker {
 public:
  explicit Maker(std::uint64_t seed) : chance_(seed) {}

  RandomMeeting make() {
    const std::size_t items = 1 + below(6);
    std::string cases, agenda;
    for (std::size_t i = 1; i <= items; ++i) item(i, cases, agenda);
    const bool swedish = flip();
    out_.plan = fmt::format(
        R"(<planData version="1" lang="{}" asOf="2026-08-31">
<organisation id="o" name="Strandvika &amp; kommun" kind="municipality"{}/>
<body id="b" name="Kommunstyrelsen" type="executive" deciding="true" organisation="o"/>
<body id="kf" name="Kommunfullmäktige" type="council" deciding="true" organisation="o"/>
<role id="r1" title="Ordförande" body="b" party="S"/><role id="r2" title="Ledamot &lt;2&gt;" body="b"/><role id="r3" title="Ersättare" body="b" party="V"/>
<role id="kd" title="Kommundirektör"/>
{}<meeting id="m" body="b" date="2026-0{}-1{}"{}{} chair="r1">
<attendee role="r1" kind="present"/><attendee role="r2" kind="present"/><attendee role="r3" kind="substitute" for="r2"/><attendee role="kd" kind="other"/>
{}</meeting>
<document id="minutes" kind="minutes" of="m" status="draft" body="b" date="2026-08-30"/>
<document id="other" kind="operationalPlan" title="Plan" status="draft" body="b" date="2026-08-30"><section title="Text"><p>Text.</p></section></document>
</planData>)",
        swedish ? "sv-SE" : "nb-NO", flip() ? R"( number="912 345 678")" : "", cases, 1 + below(9), below(10),
        flip() ? R"( start="18:30" end="20:15")" : "", flip() ? R"( place="Rådhuset, sal 1")" : "", agenda);
    return std::move(out_);
  }

 private:
  std::size_t below(std::size_t n) { return chance_() % n; }
  bool flip() { return below(2) == 0; }
  std::string word() { return fmt::format("ord{}", ++words_); }
  std::string secret() {
    out_.secrets.push_back(fmt::format("HEMLIGT{}X", ++words_));
    return out_.secrets.back();
  }
  std::string closed() {
    const char* const reasons[] = {"", R"( accessReason="secrecy")", R"( accessBasis="26 kap. 1 § OSL")",
                                   R"( accessReason="dataProtection" accessBasis="offl. § 13")"};
    return R"( access="restricted")" + std::string(reasons[below(4)]);
  }

  void item(std::size_t no, std::string& cases, std::string& agenda) {
    const bool hidden = below(4) == 0, treated = flip(), withdrawn = below(6) == 0;
    const std::string why = hidden ? closed() : "";
    const std::string title = hidden ? secret() : word();
    if (treated) {
      cases += fmt::format(R"(<case id="c{0}" title="{1}"{2} dnr="KS 2026/{0}" officer="kd"><hearing no="{0}/26" meeting="m"/>
<proposal by="kd" to="b" type="adopt"><item>{3}</item></proposal>{4}</case>)",
                           no, title, why, hidden ? secret() : word(),
                           flip() ? fmt::format(R"(<attachment title="{}"/>)", hidden ? secret() : word()) : "");
    }
    agenda += fmt::format(R"(<item id="i{0}" no="{0}" title="{1}"{2}{3} paragraph="§ {4}">)", no, title, why,
                          treated ? fmt::format(R"( case="c{}")", no) : "", 70 + no);
    agenda += withdrawn ? "<withdrawal>" + (hidden ? secret() : word()) + "</withdrawal>" : parts(hidden);
    agenda += "</item>\n";
  }

  std::string parts(bool hidden) {
    std::string out;
    const auto words = [&] { return hidden ? secret() : word(); };
    if (flip()) out += fmt::format(R"(<proposal by="r2" type="deny"><item>{}</item></proposal>)", words());
    if (flip()) {
      out += R"(<vote form="rollCall"><ballot role="r1" choice="yes"/><ballot role="r2" choice="no"/><ballot role="r3" choice="abstain"/></vote>)";
    } else if (flip()) {
      out += R"(<vote form="unanimous"/>)";
    }
    if (flip()) out += decision(hidden);
    if (flip()) out += fmt::format(R"(<statement by="r3">{}</statement>)", words());
    if (flip()) out += "<summary><p>" + words() + " <b>" + words() + "</b></p><list><item>" + words() + "</item></list></summary>";
    // A part that is restricted in an item that is not.
    if (!hidden && below(3) == 0) out += "<debate" + closed() + "><p>" + secret() + "</p></debate>";
    return out;
  }

  std::string decision(bool hidden) {
    ++out_.decided;
    std::string out = fmt::format(R"(<decision by="b" type="{}"{}>)", flip() ? "approve" : "forward", flip() ? R"( to="kf")" : "");
    const std::size_t points = 1 + below(3);
    for (std::size_t i = 0; i < points; ++i) {
      const std::string words = hidden ? secret() : word() + " &amp; " + word();
      out += "<item>" + words + "</item>";
      if (!hidden) out_.points.push_back(words.substr(0, words.find(' ')) + " & " + words.substr(words.rfind(' ') + 1));
    }
    return out + "</decision>";
  }

  std::mt19937_64 chance_;
  std::size_t words_ = 0;
  RandomMeeting out_;
};

}  // namespace

RandomMeeting random_meeting(std::uint64_t seed) { return Maker(seed).make(); }

}  // namespace planverk::test
