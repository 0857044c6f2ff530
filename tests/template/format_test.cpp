// How values look in each language.
#include "words/format.h"

#include "compose_support.h"
#include "support/catch.h"

using planverk::Diagnostics;
using planverk::Language;
using namespace planverk::templates;

namespace {

std::string printed(Language language, Format format, std::string_view value, FormatOptions options = {},
                    int groups_from = 4) {
  Diagnostics found;
  const Labels labels = read_labels(Files(), language, found);
  return Formatter(language, labels, groups_from).print(format, value, options);
}

}  // namespace

TEST_CASE("numbers have the language's comma, groups and minus", "[template]") {
  CHECK(printed(Language::sv, Format::number, "1181") == "1\u00A0181");
  CHECK(printed(Language::sv, Format::number, "1181", {}, 5) == "1181");
  CHECK(printed(Language::nb, Format::number, "12345", {}, 5) == "12\u00A0345");
  CHECK(printed(Language::nb, Format::number, "-1234567.5") == "\u22121\u00A0234\u00A0567,5");
  CHECK(printed(Language::da, Format::number, "1234.5") == "1.234,5");
  CHECK(printed(Language::en, Format::number, "1234.5") == "1,234.5");
  CHECK(printed(Language::sv, Format::number, "7.4", {2, {}}) == "7,40");
  CHECK(printed(Language::sv, Format::number, "18.949", {1, {}}) == "18,9");
  CHECK(printed(Language::sv, Format::number, "Nästan") == "Nästan");
  CHECK(printed(Language::sv, Format::percent, "12.5") == "12,5\u00A0%");
}

TEST_CASE("dates, times and periods have the language's form", "[template]") {
  CHECK(printed(Language::sv, Format::date, "2026-11-06") == "2026-11-06");
  CHECK(printed(Language::nn, Format::date, "2026-11-06") == "06.11.2026");
  CHECK(printed(Language::en, Format::date, "2026-11-06") == "6\u00A0November\u00A02026");
  CHECK(printed(Language::sv, Format::date_long, "2026-08-31") == "31\u00A0augusti\u00A02026");
  CHECK(printed(Language::nb, Format::date_long, "2026-08-31") == "31.\u00A0august\u00A02026");
  CHECK(printed(Language::nb, Format::month, "2026-05") == "mai\u00A02026");
  CHECK(printed(Language::sv, Format::time_span, "10:00", {{}, "13:00"}) == "10:00–13:00");
  CHECK(printed(Language::sv, Format::period, "2026", {{}, "2026"}) == "1\u00A0januari–31\u00A0december\u00A02026");
  CHECK(printed(Language::sv, Format::period, "2027", {{}, "2032"}) == "2027–2032");
}

TEST_CASE("a body's name begins small within a sentence", "[template]") {
  CHECK(printed(Language::sv, Format::lower_first, "Kommunstyrelsen") == "kommunstyrelsen");
  CHECK(printed(Language::nb, Format::lower_first, "Økonomiutvalget") == "økonomiutvalget");
  CHECK(printed(Language::sv, Format::lower_first, "KSAU") == "KSAU");
  CHECK(printed(Language::en, Format::lower_first, "Board") == "Board");
}
