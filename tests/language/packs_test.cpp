#include "language/packs.h"

#include <algorithm>

#include "language/letters.h"
#include "language/reference_page.h"
#include "support/catch.h"
#include "support/golden.h"

using namespace planverk;
using namespace planverk::language;

namespace {

const Pack& pack(std::string_view code) {
  return built_in().of(Language(code));
}

/// The built-in packs with files of an organisation laid over them.
struct Overlaid {
  std::shared_ptr<Sources> sources = Sources::make_shelf();
  Packs::Files files;

  Overlaid() {
    for (const BuiltIn& file : built_in_files()) {
      files[std::string(file.path)].push_back(sources->add_lasting(std::string(file.path), file.bytes));
    }
  }
  Overlaid& with(const std::string& code, const std::string& content) {
    const std::string path = "languages/" + code + ".xml";
    files[path].push_back(
        sources->add("own/" + code + ".xml", "<language code=\"" + code + "\"" + content + "</language>"));
    return *this;
  }
  [[nodiscard]] Packs packs() const { return {sources, files}; }

  /// `own/sv.xml:1:30 language-file.value value=x …`
  [[nodiscard]] std::string found() const {
    Diagnostics found;
    packs().check_own(found, true);
    std::string text;
    for (const Diagnostic& each : found.all()) {
      const Place place = sources->place(each.span);
      text += std::string(place.file) + ":" + std::to_string(place.line) + ":" + std::to_string(place.column) + " " +
              each.message.key;
      for (const auto& [name, value] : each.message.values) text += " " + name + "=" + value;
      text += "\n";
    }
    return text;
  }
};

}  // namespace

TEST_CASE("a tag leads to its language's pack") {
  CHECK(built_in().find("sv") == &pack("sv"));
  CHECK(built_in().find("nb-NO") == &pack("nb"));
  CHECK(built_in().find("no") == &pack("nb"));
  CHECK(built_in().find("NN-no") == &pack("nn"));
  CHECK(built_in().find("sv-FI") == &pack("sv"));
  for (const char* tag : {"", "s", "svx", "xx", "-sv", "sv_SE", "se-NO", "common"}) {
    INFO(tag);
    CHECK(built_in().find(tag) == nullptr);
  }
  CHECK(&built_in().of(Language("xx")) == &pack("en"));
  for (const Language language : built_in().languages()) {
    INFO(language.code());
    const Pack& own = built_in().of(language);
    CHECK(own.language == language);
    CHECK(built_in().find(own.tag) == &own);
  }
}

TEST_CASE("the built-in language files are whole and valid") {
  // An organisation's empty file makes every file of its language be read with findings.
  Overlaid overlaid;
  for (const Language language : built_in().languages()) overlaid.with(std::string(language.code()), ">");
  CHECK(overlaid.found() == "");
}

TEST_CASE("counts that take the singular") {
  CHECK(takes_singular(pack("sv"), "1"));
  CHECK_FALSE(takes_singular(pack("sv"), "0"));
  CHECK_FALSE(takes_singular(pack("sv"), "21"));
  const Packs packs = Overlaid().with("sv", "><singular>*1 -11</singular>").packs();
  const Pack& icelandic = packs.of(Language("sv"));
  CHECK(takes_singular(icelandic, "1"));
  CHECK(takes_singular(icelandic, "21"));
  CHECK_FALSE(takes_singular(icelandic, "11"));
  CHECK_FALSE(takes_singular(icelandic, "111"));
  CHECK_FALSE(takes_singular(icelandic, "12"));
}

TEST_CASE("numerals") {
  CHECK(value_of_numeral(pack("sv"), "två") == 2);
  CHECK(value_of_numeral(pack("nb"), "syv") == 7);
  CHECK(value_of_numeral(pack("nb"), "sju") == 7);
  CHECK(value_of_numeral(pack("en"), "twelve") == 12);
  CHECK(value_of_numeral(pack("sv"), "tretton") == 0);
  CHECK(value_of_numeral(pack("sv"), "") == 0);
}

TEST_CASE("words sort by the language's alphabet") {
  const auto sorted = [](std::string_view code) {
    std::vector<std::string> words{"Öl", "Zink", "Ånge", "Ärlighet", "abborre", "Østfold", "Ærfugl"};
    std::ranges::stable_sort(words, {}, [&](const std::string& word) { return collation_key(pack(code), word); });
    return words;
  };
  CHECK(sorted("sv") == std::vector<std::string>{"abborre", "Zink", "Ånge", "Ærfugl", "Ärlighet", "Öl", "Østfold"});
  CHECK(sorted("nb") == std::vector<std::string>{"abborre", "Zink", "Ærfugl", "Ärlighet", "Öl", "Østfold", "Ånge"});
  CHECK(sorted("en") == std::vector<std::string>{"abborre", "Ærfugl", "Ånge", "Ärlighet", "Öl", "Østfold", "Zink"});
  CHECK(collation_key(pack("sv"), "Müller") == collation_key(pack("sv"), "myller"));
}

TEST_CASE("letters in file names") {
  CHECK(in_file_name(pack("sv"), U'Å') == "a");
  CHECK(in_file_name(pack("nb"), U'Æ') == "ae");
  CHECK(in_file_name(pack("en"), U'ü') == "u");
  CHECK(in_file_name(pack("sv"), U'Đ') == "d");
  CHECK(in_file_name(pack("sv"), U'7') == "7");
  CHECK(in_file_name(pack("sv"), U'/') == "");
  CHECK(in_file_name(pack("sv"), U'€') == "");
}

TEST_CASE("an organisation's file changes values, adds to lists, and changes pairs") {
  const Packs packs = Overlaid()
                          .with("sv",
                                "><dates date=\"{d}.{m}.{yyyy}\"/><units>kubik dagar</units>"
                                "<spellings>terial=kvartal, genomlysa</spellings>"
                                "<compound-parts>fjord hamn=plan</compound-parts>")
                          .packs();
  // `genomlysa` has no right spelling: told as wrong, and left out.
  const Pack& own = packs.of(Language("sv"));
  CHECK(own.date == "{d}.{m}.{yyyy}");
  CHECK(own.long_date == pack("sv").long_date);
  CHECK(own.units.size() == pack("sv").units.size() + 1);
  CHECK(contains(own.units, "kubik"));
  CHECK(own.compound_parts.size() == pack("sv").compound_parts.size() + 2);
  const auto changed = std::ranges::find(own.spellings, "terial", &Pair::from);
  REQUIRE(changed != own.spellings.end());
  CHECK(changed->to == "kvartal");
  CHECK(own.spellings.size() == pack("sv").spellings.size());
}

TEST_CASE("language: language-file") {
  const auto found = [](const std::string& content) { return Overlaid().with("sv", content).found(); };
  CHECK(found("><unit>x</unit>") == "own/sv.xml:1:21 language-file.element element=unit\n");
  CHECK(found("><numbers decimals=\",\"/>") ==
        "own/sv.xml:1:40 language-file.attribute element=numbers attribute=decimals\n");
  CHECK(found("><numbers decimal=\";\"/>") ==
        "own/sv.xml:1:39 language-file.value value=; element=numbers attribute=decimal\n");
  CHECK(found("><numbers>,</numbers>") == "own/sv.xml:1:21 language-file.text element=numbers\n");
  CHECK(found("><dates date=\"{day}\"/>") ==
        "own/sv.xml:1:34 language-file.value value={day} element=dates attribute=date\n");
  CHECK(found("><months>januari februari</months>") ==
        "own/sv.xml:1:21 language-file.content value=januari februari element=months attribute=\n");
  CHECK(found("><checks>Kontroll av</checks>") ==
        "own/sv.xml:1:21 language-file.content value=Kontroll av element=checks attribute=\n");
  CHECK(found("><compound-parts>-plan</compound-parts>") ==
        "own/sv.xml:1:21 language-file.content value=-plan element=compound-parts attribute=\n");
  CHECK(found("><letters>å=/</letters>") ==
        "own/sv.xml:1:21 language-file.content value=å=/ element=letters attribute=\n");
  CHECK(found("><hyphenation dictionary=\"hyph_xx.dic\"/>") ==
        "own/sv.xml:1:46 language-file.dictionary file=hyph_xx.dic\n");
  CHECK(found("><hyphenation dictionary=\"../x.dic\"/>")
            .starts_with("own/sv.xml:1:46 language-file.value value=../x.dic"));
  CHECK(Overlaid().with("common", "><units>x</units><y/>").found().starts_with("own/common.xml:1:"));
  CHECK(Overlaid()
            .with("is", " tag=\"is-IS\" name=\"íslenska\"><numbers decimal=\",\" group=\".\" percent=\"{n}%\"/>")
            .found() ==
        "own/is.xml:1:1 language-file.no-attribute element=dates attribute=date\n"
        "own/is.xml:1:1 language-file.no-attribute element=dates attribute=long\n"
        "own/is.xml:1:1 language-file.no-attribute element=dates attribute=day\n"
        "own/is.xml:1:1 language-file.no-attribute element=dates attribute=month\n"
        "own/is.xml:1:1 language-file.no-attribute element=sentences attribute=names\n"
        "own/is.xml:1:1 language-file.no-element element=months attribute=\n"
        "own/is.xml:1:1 language-file.no-element element=short-months attribute=\n"
        "own/is.xml:1:1 language-file.no-element element=singular attribute=\n"
        "own/is.xml:1:1 language-file.no-element element=numerals attribute=\n");
  Overlaid wrong;
  wrong.files["languages/fo.xml"].push_back(wrong.sources->add("own/fo.xml", "<language code=\"is\"/>"));
  CHECK(wrong.found().starts_with("own/fo.xml:1:1 language-file.root code=fo\n"));
}

TEST_CASE("LANGUAGES.md says what a language file may say") {
  CHECK_GOLDEN("src/language/LANGUAGES.md", reference_page());
}
