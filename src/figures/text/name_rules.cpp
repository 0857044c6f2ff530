// Names: of documents that a text mentions, of persons and roles, of lines of a budget, of areas in a row.
#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "base/utf8.h"
#include "judge/context.h"
#include "text/scan.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"name-form", "", Stage::figures, RuleClass::content, Severity::note,
     "A document, a person and a role are named in one way.", "figures: name-form"},
    {"missing-comma", "", Stage::figures, RuleClass::content, Severity::note,
     "Areas that a text lists have commas between them.", "figures: missing-comma"},
    {"same-label", "", Stage::figures, RuleClass::content, Severity::note,
     "No two lines of a budget, no two parts of one of its lines, and no line and its group, have one label.", "figures: same-label"},
};

namespace {

bool capital_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_upper(utf8::next(text, at));
}

/// `Mål och Budget 2021`: from a capital on, two to five words before a year.
struct Mention {
  const Text* text = nullptr;
  std::string_view name;
};

std::vector<Mention> documents_in(const Text& text) {
  std::vector<Mention> found;
  const std::vector<Word> words = words_in(text.words);
  for (std::size_t i = 2; i < words.size(); ++i) {
    const std::string_view year = words[i].text;
    if (year.size() != 4 || !std::ranges::all_of(year, is_digit) || !year.starts_with("20")) continue;
    constexpr std::size_t longest = 5;
    // The nearest capital: one before it begins the sentence.
    for (std::size_t back = 2; back <= std::min(i, longest); ++back) {
      const std::size_t from = i - back;
      if (!capital_at(words[from].text, 0)) continue;
      bool joined = true;
      for (std::size_t k = from; k < i; ++k)
        joined = joined && words[k + 1].begin == words[k].end() + 1 && text.words[words[k].end()] == ' ' &&
                 !is_digit(words[k].text[0]);
      if (!joined) continue;
      found.push_back({&text, text.words.substr(words[from].begin, words[i - 1].end() - words[from].begin)});
      break;
    }
  }
  return found;
}

/// One name in other capitals: `Mål och budget` and `Mål och Budget`.
void check_documents(const Context& context) {
  std::map<std::string, Mention> first;
  for (const Text& text : context.texts) {
    if (!text.held.has(Held::digit)) continue;
    for (const Mention& each : documents_in(text)) {
      const auto [known, added] = first.try_emplace(lower(each.name), each);
      if (added || known->second.name == each.name) continue;
      context.add("name-form", text, each.name)
          .with("name", std::string(each.name))
          .with("other", std::string(known->second.name))
          .note(context.at(*known->second.text, known->second.name), "other")
          .mend();
    }
  }
}

/// The words of `text` from number `from` on, as many as the name has; empty where they do not follow each other.
std::string_view words_beside(std::string_view text, const std::vector<Word>& words, std::size_t from,
                              std::size_t count) {
  if (from + count > words.size()) return {};
  for (std::size_t i = from; i + 1 < from + count; ++i) {
    const bool beside = words[i].end() + 1 == words[i + 1].begin && (text[words[i].end()] == ' ' || text[words[i].end()] == '-');
    if (!beside) return {};
  }
  return text.substr(words[from].begin, words[from + count - 1].end() - words[from].begin);
}

bool is_known_person(const Context& context, std::string_view name) {
  return std::ranges::any_of(context.views.persons, [&](const auto& each) { return each.display_name == name; });
}

/// A name that differs from a person's by a letter or two: of as many words, the first or the last of which is the
/// same. Two first names may differ by a letter: there only one that is a letter shorter or longer is told.
void check_person(const Context& context, const plan::Person& person, const Text& text) {
  const std::vector<Word> name = words_in(person.display_name);
  const bool mentioned = name.size() > 1 && (text.words.find(name.front().text) != std::string_view::npos ||
                                             text.words.find(name.back().text) != std::string_view::npos);
  if (!mentioned) return;
  const std::vector<Word> words = words_in(text.words);
  for (std::size_t i = 0; i + name.size() <= words.size(); ++i) {
    const std::size_t last = i + name.size() - 1;
    const bool same_first = words[i].text == name.front().text;
    const bool same_last = words[last].text == name.back().text && words[i].text.size() != name.front().text.size();
    if (!same_first && !same_last) continue;
    const std::string_view piece = words_beside(text.words, words, i, name.size());
    if (piece.empty() || piece == person.display_name || is_known_person(context, piece)) continue;
    const std::size_t most = same_first ? 2 : 1;
    if (!capital_at(piece, 0) || !capital_at(words[i + 1].text, 0) ||
        edit_distance(lower(piece), lower(person.display_name), most) > most)
      continue;
    context.add("name-form", text, piece)
        .with("name", std::string(piece))
        .with("other", std::string(person.display_name))
        .note(context.at(person.node, "displayName"), "other")
        .mend();
  }
}

void check_persons(const Context& context) {
  for (const plan::Person& person : context.views.persons) {
    for (const Text& text : context.texts) check_person(context, person, text);
  }
}

/// `Internkontrollanterna har ordet`, signed by one.
void check_roles(const Context& context) {
  for (const plan::Signatures& block : context.views.document.signatures) {
    if (block.kind != plan::SignatureKind::sign_off || block.signs.size() != 1 || block.signs[0].role == nullptr)
      continue;
    const std::string role = lower(block.signs[0].role->title);
    for (const Text& text : context.texts) {
      if (text.kind != Text::Kind::title) continue;
      for (const Word& word : words_in(text.small)) {
        const bool several = word.text.size() > role.size() && word.text.starts_with(role) &&
                             language::contains(context.words.plural_endings, word.text.substr(role.size()));
        if (!several) continue;
        const std::string_view piece = text.words.substr(word.begin, word.text.size());
        context.add("name-form", text, piece)
            .variant("role")
            .with("name", std::string(piece))
            .with("role", std::string(block.signs[0].role->title))
            .note(context.at(block.signs[0].node), "sign")
            .mend("role");
      }
    }
  }
}

/// `Ekonomi Personal och Verksamhet`, where all three are areas of the plan.
void check_areas(const Context& context) {
  const auto area = [&](std::string_view word) {
    return std::ranges::any_of(context.views.areas, [&](const plan::Area& each) { return each.name == word; });
  };
  if (context.views.areas.size() < 3) return;
  for (const Text& text : context.texts) {
    if (text.kind != Text::Kind::paragraph) continue;
    const std::vector<Word> words = words_in(text.words);
    for (std::size_t i = 0; i + 3 < words.size(); ++i) {
      const bool beside = words[i + 1].begin == words[i].end() + 1 && text.words[words[i].end()] == ' ';
      if (!beside || !area(words[i].text) || !area(words[i + 1].text) || !area(words[i + 3].text)) continue;
      const std::string_view piece = text.words.substr(words[i].begin, words[i + 1].end() - words[i].begin);
      context.add("missing-comma", text, piece)
          .with("words", std::string(piece))
          .mend({}, {{"proper", std::string(words[i].text) + ", " + std::string(words[i + 1].text)}});
    }
  }
}

/// Parts of different lines may be named alike: the line above tells them apart.
void check_label(const Context& context, xml::Node node, std::map<std::string, xml::Node>& first) {
  const std::string label = lower(utf8::trim(node.get("label")));
  if (label.empty()) return;
  const std::string_view whole = node.get("breaks");
  auto known = first.find(label);
  if (known != first.end() && !whole.empty() && known->second.name() == "line" && known->second.get("id") != whole)
    known = first.end();
  if (known == first.end()) {
    const std::string key = whole.empty() ? label : label + '\n' + std::string(whole);
    bool added = false;
    std::tie(known, added) = first.try_emplace(key, node);
    if (added) return;
  }
  context.add("same-label", node, "label")
      .variant(node.name() == known->second.name() ? "" : "group")
      .with("label", std::string(node.get("label")))
      .note(context.at(known->second, "label"), "other")
      .mend();
}

void each_label(const Context& context, xml::Node node, std::map<std::string, xml::Node>& first) {
  node.each_element([&](xml::Node child) {
    if (child.name() != "line" && child.name() != "group") return;
    check_label(context, child, first);
    each_label(context, child, first);
  });
}

}  // namespace

void text_name_rules(const Context& context) {
  check_documents(context);
  check_persons(context);
  check_roles(context);
  check_areas(context);
  for (const plan::Budget* budget : context.uses.budgets) {
    std::map<std::string, xml::Node> first;
    each_label(context, budget->node, first);
  }
}

}  // namespace planverk::figures
