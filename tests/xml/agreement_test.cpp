#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "reading.h"
#include "support/catch.h"

namespace planverk::test {

namespace {

namespace fs = std::filesystem;

const std::vector<std::string> seeds{
    "<a><b c=\"1\" d='x'>text</b><!-- note --><e/></a>",
    "<plan v=\"1\">\n  <r id='r1'>ett &amp; tv\xC3\xA5</r>\n  <r id=\"r2\"/> <![CDATA[<raw>]]>\n</plan>\n",
    "<p>&#229;<i>k</i> <b>f</b>&lt;&gt;</p>",
    "<\xC3\xA4><x/><x></x><x ></x ></\xC3\xA4>",
};
const std::vector<std::string> pieces{
    "<",     ">",   "/",    "&",   ";",         "\"",   "'",    "=",        " ",   "\n",      "!",
    "-",     "--",  "]",    "]]>", "#",         "x",    "a",    "1",        "<a>", "</a>",    "<b/>",
    "&amp;", "&x;", "<!--", "-->", "<![CDATA[", "\xC3", "\xA5", "\xC3\xA5", ".",   "c=\"1\"", " c='1'"};

std::string mutated(std::mt19937_64& random) {
  const auto below = [&](std::size_t bound) { return static_cast<std::size_t>(random() % bound); };
  std::string text = seeds[below(seeds.size())];
  for (std::size_t changes = 1 + below(3); changes > 0; --changes) {
    const std::size_t at = below(text.size() + 1);
    const std::size_t length = below(4);
    switch (below(3)) {
      case 0:
        text.insert(at, pieces[below(pieces.size())]);
        break;
      case 1:
        text.erase(at, length);
        break;
      default:
        text.insert(below(text.size() + 1), text.substr(at, length * 3));
        break;
    }
  }
  return text;
}

// What we refuse though XML allows it.
bool only_ours(const Diagnostics& found) {
  for (const Diagnostic& each : found.all()) {
    const std::string_view slug = each.rule->slug;
    if (slug == "xml-doctype" || slug == "xml-instruction") return true;
  }
  return false;
}

/// Which of the files numbered 0 to count-1 xmllint finds fault with.
std::set<std::size_t> refused_by_xmllint(const fs::path& folder, std::size_t count) {
  std::ofstream list(folder / "list");
  for (std::size_t i = 0; i < count; ++i) list << i << ".xml\n";
  list.close();
  const std::string command =
      "cd '" + folder.string() + "' && xargs xmllint --nonet --noout < list 2> messages; test $? -le 123";
  REQUIRE(std::system(command.c_str()) == 0);
  std::set<std::size_t> refused;
  std::ifstream messages(folder / "messages");
  for (std::string line; std::getline(messages, line);) {
    const std::size_t end = line.find(".xml:");
    if (end == std::string::npos || end == 0 || line.find_first_not_of("0123456789") != end) continue;
    refused.insert(std::stoul(line.substr(0, end)));
  }
  return refused;
}

}  // namespace

TEST_CASE("xml: the verdict on mutated documents is that of libxml2") {
  constexpr std::size_t count = 3000;
  constexpr std::uint64_t seed = 20261121;
  std::string name = (fs::temp_directory_path() / "planverk-agree-XXXXXX").string();
  REQUIRE(mkdtemp(name.data()) != nullptr);
  const fs::path folder = name;
  std::mt19937_64 random(seed);
  std::vector<std::string> inputs;
  for (std::size_t i = 0; i < count; ++i) {
    inputs.push_back(mutated(random));
    std::ofstream(folder / (std::to_string(i) + ".xml"), std::ios::binary) << inputs.back();
  }
  const std::set<std::size_t> refused = refused_by_xmllint(folder, count);
  std::size_t accepted = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const Reading reading(inputs[i]);
    INFO("seed " << seed << ", number " << i << ":\n" << inputs[i] << "\n" << reading.findings());
    if (reading.tree) ++accepted;
    if (reading.tree || !only_ours(reading.found)) CHECK(reading.tree.has_value() == !refused.contains(i));
  }
  // Both sides must have had their say.
  CHECK(accepted > count / 20);
  CHECK(accepted < count * 19 / 20);
  fs::remove_all(folder);
}

}  // namespace planverk::test
