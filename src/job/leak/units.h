/// What of a plan is withheld, as texts to be looked for: whole values and the runs of words in sentences that say something
/// that nothing open says.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/span.h"
#include "leak/letters.h"
#include "template/template.h"
#include "xml/tree.h"

namespace planverk::job::leak {

/// One text of what is withheld: a value, or the words of an element.
struct Unit {
  Letters letters;
  std::vector<std::string> numbers;  ///< see long_numbers()
  Span span;       ///< of the element
  std::string id;  ///< of it, or the nearest around it that has one; may be empty
};

/// The words and pairs of neighbours in texts that are no secret whatever the plan: those of templates and messages.
class PrintedWords {
 public:
  explicit PrintedWords(const templates::Files& files);
  [[nodiscard]] bool has_word(std::uint64_t hash) const;
  [[nodiscard]] bool has_pair(std::uint64_t hash) const;

 private:
  void add(std::string_view text);

  std::vector<std::uint64_t> words_, pairs_;  ///< hashes, ascending
};

/// The withheld texts of a plan, and which of their words and pairs of words stand in something open too.
class Units {
 public:
  explicit Units(const xml::Tree& plan);

  [[nodiscard]] bool empty() const { return units_.empty(); }
  [[nodiscard]] const std::vector<Unit>& all() const { return units_; }
  void open(const PrintedWords& printed);

  /// A word of four letters or more that stands nowhere in what is open; numbers from six digits.
  [[nodiscard]] bool is_secret(std::string_view word) const;
  /// Neighbours that stand so nowhere in what is open.
  [[nodiscard]] bool is_secret(std::string_view word, std::string_view next) const;
  /// Numbers of nine digits and more in what is withheld that stand nowhere in what is open.
  [[nodiscard]] bool is_secret_number(const std::string& digits) const;

 private:
  void learn(const Unit& unit);
  void open(std::string_view text);
  void open_mark(xml::Node node);

  std::vector<Unit> units_;
  // Of the units: whether it stands in something open.
  std::unordered_map<std::uint64_t, bool> words_;
  std::unordered_map<std::uint64_t, bool> pairs_;
  std::unordered_map<std::string, bool> numbers_;
};

/// The numbers in a text as people write them, digits alone: `19800101-1234`. From nine digits on.
[[nodiscard]] std::vector<std::string> long_numbers(std::string_view text);

}  // namespace planverk::job::leak
