// Names: of documents that a text mentions, of persons and roles, of lines of a budget, of areas in a row.
#include <algorithm>
#include <map>

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
     "No two lines of a budget that stand apart, and no line and its group, have one label.", "figures: same-label"},
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
          .note(span_of(*known->second.text, known->second.name, context.variant.tree, context.sources), "other")
          .mend();
    }
  }
}

/// A name that differs from a person's by a letter or two: of as many words, the first of which is the same.
void check_persons(const Context& context) {
  for (const plan::Person& person : context.views.persons) {
    const std::vector<Word> name = words_in(person.display_name);
    if (name.size() < 2) continue;
    for (const Text& text : context.texts) {
      std::size_t at = find_words(text.words, name.front().text);
      for (; at != std::string_view::npos; at = find_words(text.words, name.front().text, at + 1)) {
        const std::string_view rest = text.words.substr(at, person.display_name.size() + 4);
        const std::vector<Word> words = words_in(rest);
        if (words.size() < name.size() || rest.starts_with(person.display_name)) continue;
        const std::string_view piece = rest.substr(0, words[name.size() - 1].end());
        if (!capital_at(words[1].text, 0) || edit_distance(lower(piece), lower(person.display_name), 2) > 2) continue;
        context.add("name-form", text, piece)
            .with("name", std::string(piece))
            .with("other", std::string(person.display_name))
            .note(context.at(person.node, "displayName"), "other")
            .mend();
      }
    }
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

void check_label(const Context& context, xml::Node node, std::map<std::string, xml::Node>& first) {
  const std::string label = lower(utf8::trim(node.get("label")));
  if (label.empty()) return;
  const auto [known, added] = first.try_emplace(label, node);
  if (added) return;
  context.add("same-label", node, "label")
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
