#include "leak/units.h"

#include <algorithm>

#include "base/quick_hash.h"
#include "plan/vocabulary.h"

namespace planverk::job::leak {

namespace {

constexpr std::size_t shortest_word = 4, shortest_number = 6, shortest_long_number = 9, longest_number = 20;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool has_no_letters(std::string_view word) {
  return std::ranges::all_of(word, is_digit);
}

std::uint64_t hash_of(std::string_view word) {
  return quick_hash(1, word);
}

std::uint64_t hash_of(std::string_view word, std::string_view next) {
  return quick_hash(hash_of(word), next);
}

struct Place {
  xml::Node node;
  const plan::ElementType* type;
  bool hidden;
  std::string_view id;
};

bool holds_words(const plan::ElementType& type) {
  return type.content == plan::Content::mixed || type.content == plan::Content::text;
}

bool is_printed(const plan::AttributeType& attribute) {
  return attribute.printed != plan::Printed::no || attribute.type == plan::ValueType::file;
}

/// The text of an element without what is hidden below it, unless it is hidden itself.
void add_text(xml::Node node, bool with_hidden, std::string& out) {
  for (xml::Node child = node.first_child(); child; child = child.next()) {
    if (child.type() == xml::Node::Type::text) {
      out += child.value();
    } else if (with_hidden || child.get("access") != "restricted") {
      add_text(child, with_hidden, out);
    }
  }
}

/// Calls `visit(node, type, hidden, id around)` for each element that the vocabulary knows.
template <class Visit>
void walk(xml::Node root, Visit&& visit) {
  std::vector<Place> open{{root, &plan::root_type(), root.get("access") == "restricted", {}}};
  while (!open.empty()) {
    const Place at = open.back();
    open.pop_back();
    visit(at);
    const std::size_t before = open.size();
    at.node.each_element([&](xml::Node child) {
      const plan::ElementType* type = plan::child_type(*at.type, child.name());
      if (type == nullptr) return;
      const bool hidden = at.hidden || child.get("access") == "restricted";
      open.push_back({child, type, hidden, child.has("id") ? child.get("id") : at.id});
    });
    std::reverse(open.begin() + static_cast<std::ptrdiff_t>(before), open.end());
  }
}

/// Words of a line belong to the element around them, unless that is open and they are not.
bool begins_unit(const Place& at) {
  if (!holds_words(*at.type)) return false;
  if (!plan::is_inline(at.node.name())) return true;
  return at.node.get("access") == "restricted";
}

bool has_printed_words(std::string_view path) {
  return path.starts_with("labels/") || path.starts_with("kinds/") || path.starts_with("views/");
}

void tidy(std::vector<std::uint64_t>& hashes) {
  std::ranges::sort(hashes);
  hashes.erase(std::ranges::unique(hashes).begin(), hashes.end());
}

}  // namespace

PrintedWords::PrintedWords(const templates::Files& files) {
  for (const std::string& path : files.list()) {
    if (!has_printed_words(path)) continue;
    for (const std::string_view text : files.versions(path)) add(text);
  }
  // Names of months and what else the program knows of a language.
  for (const BuiltIn& file : templates::all_built_in_files()) {
    if (std::string_view(file.path).starts_with("languages/")) add(file.bytes);
  }
  tidy(words_);
  tidy(pairs_);
}

void PrintedWords::add(std::string_view text) {
  const Letters letters = letters_of(text);
  std::string_view before;
  for (const std::string_view word : words_of(letters)) {
    words_.push_back(hash_of(word));
    if (!before.empty()) pairs_.push_back(hash_of(before, word));
    before = word;
  }
}

bool PrintedWords::has_word(std::uint64_t hash) const {
  return std::ranges::binary_search(words_, hash);
}

bool PrintedWords::has_pair(std::uint64_t hash) const {
  return std::ranges::binary_search(pairs_, hash);
}

Units::Units(const xml::Tree& plan) {
  const auto hide = [&](const Place& at, std::string_view text) {
    Unit unit{letters_of(text), long_numbers(text), plan.span(at.node), std::string(at.id)};
    if (!unit.letters.text.empty()) units_.push_back(std::move(unit));
  };
  walk(plan.root(), [&](const Place& at) {
    if (!at.hidden) return;
    for (const plan::AttributeType& attribute : at.type->attributes) {
      if (is_printed(attribute)) hide(at, at.node.get(attribute.name));
    }
    if (begins_unit(at)) hide(at, at.node.text());
  });
  if (units_.empty()) return;
  for (const Unit& unit : units_) learn(unit);
  walk(plan.root(), [&](const Place& at) {
    if (at.hidden) {
      open_mark(at.node);
      return;
    }
    at.node.each_attribute([&](xml::Node::Attribute attribute) { open(attribute.value); });
    if (!holds_words(*at.type) || plan::is_inline(at.node.name())) return;
    std::string text;
    add_text(at.node, false, text);
    open(text);
  });
}

/// What prints of what is withheld with a reason: the law, and the number in its list (plan/variant.h).
void Units::open_mark(xml::Node node) {
  if (node.get("access") != "restricted" || (!node.has("accessReason") && !node.has("accessBasis"))) return;
  for (const std::string_view name : {"accessBasis", "no", "paragraph", "dnr", "archiveNo"}) open(node.get(name));
}

void Units::learn(const Unit& unit) {
  std::string_view before;
  for (const std::string_view word : words_of(unit.letters)) {
    words_.emplace(hash_of(word), false);
    if (!before.empty()) pairs_.emplace(hash_of(before, word), false);
    before = word;
  }
  for (const std::string& number : unit.numbers) numbers_.emplace(number, false);
}

void Units::open(std::string_view text) {
  if (text.empty()) return;
  const Letters letters = letters_of(text);
  std::string_view before;
  for (const std::string_view word : words_of(letters)) {
    if (const auto known = words_.find(hash_of(word)); known != words_.end()) known->second = true;
    if (!before.empty()) {
      if (const auto known = pairs_.find(hash_of(before, word)); known != pairs_.end()) known->second = true;
    }
    before = word;
  }
  if (numbers_.empty()) return;
  for (const std::string& number : long_numbers(text)) {
    if (const auto known = numbers_.find(number); known != numbers_.end()) known->second = true;
  }
}

void Units::open(const PrintedWords& printed) {
  for (auto& [hash, is_open] : words_) is_open = is_open || printed.has_word(hash);
  for (auto& [hash, is_open] : pairs_) is_open = is_open || printed.has_pair(hash);
}

bool Units::is_secret(std::string_view word) const {
  const bool number = has_no_letters(word);
  if (word.size() < (number ? shortest_number : shortest_word)) return false;
  const auto known = words_.find(hash_of(word));
  return known != words_.end() && !known->second;
}

bool Units::is_secret(std::string_view word, std::string_view next) const {
  // Numbers beside each other are a date or a register's, and seldom stand so again.
  if (has_no_letters(word) || has_no_letters(next)) return false;
  const auto known = pairs_.find(hash_of(word, next));
  return known != pairs_.end() && !known->second;
}

bool Units::is_secret_number(const std::string& digits) const {
  const auto known = numbers_.find(digits);
  return known != numbers_.end() && !known->second;
}

std::vector<std::string> long_numbers(std::string_view text) {
  std::vector<std::string> numbers;
  std::string digits;
  const auto end = [&] {
    if (digits.size() >= shortest_long_number && digits.size() <= longest_number) numbers.push_back(digits);
    digits.clear();
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_digit(text[at])) {
      digits += text[at];
      continue;
    }
    const bool joins = (text[at] == '-' || text[at] == ' ' || text[at] == '+') && !digits.empty();
    if (!joins || at + 1 >= text.size() || !is_digit(text[at + 1])) end();
  }
  end();
  return numbers;
}

}  // namespace planverk::job::leak
