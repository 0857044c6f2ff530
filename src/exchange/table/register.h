/// What a table may tell: registers of a plan, described by files of the templates (`exchange/NAME.xml`,
/// exchange/TABLES.md). A register names the element that a row becomes, its fields, what people call them, and what it is
/// known again by. The type of a field is the vocabulary's; nothing of it is said twice.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "plan/vocabulary.h"
#include "template/template.h"

namespace planverk::exchange {

/// What people call something, in the normal form of heading.h.
struct Name {
  Language language;
  std::string written;  ///< as the file has it
  std::string normal;
};

/// A word of tables and the code that it means.
struct Word {
  std::string says;  ///< in normal form
  std::string means;
  std::string written = {};  ///< as the table has it, where a map shall show that
};

struct Field {
  std::string name = {};       ///< how maps call it
  bool of_parent = false; ///< of the element that the register's elements stand in (`^year`)
  std::string child = {};      ///< the child that holds it; empty: the element itself
  std::string child_key = {};  ///< of a child that may stand several times: the attribute that tells them apart
  std::string attribute = {};  ///< empty: the words that the child holds
  bool prose = false;     ///< the child holds paragraphs
  bool needed = false;    ///< a new element must have it
  bool spread = false;    ///< may have a column for each value of `child_key`, which the heading tells
  bool next = false;      ///< where no column tells it, new elements get the next whole number
  std::string axis = {};       ///< of risk scales: also told by the words of its steps
  std::string prefix = {};     ///< of ids, before a bare number
  std::vector<std::pair<std::string, std::string>> sets = {};  ///< attributes of the child that go with it
  std::vector<Name> names = {};
  std::vector<Word> words = {};
  const plan::AttributeType* type = nullptr;  ///< null: words
};

struct Register {
  std::string name = {};     ///< `risks`
  std::string element = {};  ///< `risk`
  std::string below = {};    ///< the element that holds them; empty: the root
  bool grid = false;    ///< each column of numbers is a series, each row a key
  std::vector<std::vector<std::string>> keys = {};  ///< names of fields, the first set that a table has
  std::vector<std::string> also = {};               ///< registers whose elements a row may tell beside its own
  std::vector<Name> names = {};
  std::vector<Field> fields = {};
  const plan::ElementType* type = nullptr;
  const plan::ElementType* parent_type = nullptr;

  [[nodiscard]] const Field* find(std::string_view field) const;
};

/// What is said alike in all registers (`exchange/words.xml`): yes and no, totals, forecasts, parts of a year.
struct Registers {
  std::vector<Register> all;
  std::vector<Word> words;

  [[nodiscard]] const Register* find(std::string_view name) const;
  /// `likelihood`, or of a register that rows tell beside: `action.title`. Null when there is none.
  [[nodiscard]] const Field* field(const Register& of, std::string_view name, const Register** owner = nullptr) const;
  [[nodiscard]] std::vector<std::string> field_names(const Register& of) const;
  /// What the word means; empty when it is none.
  [[nodiscard]] std::string_view meaning(std::string_view normal) const;
};

/// Reads all of them, an organisation's files laid over the built-in ones: names and words are added, attributes replace.
/// What is wrong in a file is a finding of `import-register`.
[[nodiscard]] Registers read_registers(const templates::Files& files, Diagnostics& found);

/// What the field is called in that language; its own name where it has none.
[[nodiscard]] std::string called(const Field& field, Language language);
[[nodiscard]] std::string called(const Register& of, Language language);

}  // namespace planverk::exchange
