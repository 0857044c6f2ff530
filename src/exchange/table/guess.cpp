// Guessing what a sheet's columns are, by their headings and by what stands below them.
#include <algorithm>
#include <map>

#include "base/word_list.h"
#include "table/day.h"
#include "table/heading.h"
#include "table/layout.h"

namespace planverk::exchange {

namespace {

constexpr std::size_t header_rows = 30;   // headings stand in one of the first rows
constexpr std::size_t sample_rows = 60;   // whose values tell what a column may be
constexpr int exact_from = 92;            // up to eight names of a field may come before the one that a heading has
constexpr int likely_from = 52;
constexpr int surely_beside = 91;
constexpr int close = 2;                  // scores that lie no further apart tell nothing

/// What a column could be.
struct Candidate {
  std::size_t column = 0;
  std::string field;
  const Field* is = nullptr;
  std::string with;
  int score = 0;
};

/// A field of the register, or of one whose elements stand in the same rows.
struct Choice {
  std::string name;
  const Field* field = nullptr;
  bool beside = false;
};

/// That a row's action belongs to its risk goes without a column.
bool goes_without_saying(const Field& field, const Register& of) {
  return field.type != nullptr && WordList(field.type->allowed).contains(of.element) &&
         (field.type->type == plan::ValueType::reference || field.type->type == plan::ValueType::references);
}

std::vector<Choice> choices_of(const Register& of, const Registers& registers) {
  std::vector<Choice> out;
  for (const Field& field : of.fields) out.push_back({field.name, &field, false});
  for (const std::string& each : of.also) {
    const Register* beside = registers.find(each);
    if (beside == nullptr) continue;
    for (const Field& field : beside->fields) {
      if (!goes_without_saying(field, of)) out.push_back({beside->element + "." + field.name, &field, true});
    }
  }
  return out;
}

/// How surely a heading names the field; the names that stand first in its list are the surer ones.
int by_name(std::string_view heading, const std::string& whole, const Field& field) {
  int best = 0;
  std::map<Language, int> order;
  for (const Name& name : field.names) {
    const int place = std::min(order[name.language]++, 8);
    const int alike = std::max(likeness(heading, name.normal), whole == name.normal ? 100 : 0);
    best = std::max(best, alike == 100 ? 100 - place : alike);
  }
  return best;
}

class Guesser {
 public:
  Guesser(const office::Sheet& sheet, const Register& of, const Registers& registers, const CellReader& reader)
      : sheet_(sheet), of_(of), registers_(registers), reader_(reader), choices_(choices_of(of, registers)) {}

  Layout guess(int& score, std::optional<std::size_t> header) {
    Layout out;
    out.sheet = &sheet_;
    out.of = &of_;
    score = 0;
    std::vector<std::string> headings;
    std::vector<Candidate> best;
    const std::size_t first = header.value_or(0);
    const std::size_t end = header ? *header + 1 : std::min(sheet_.rows.size(), header_rows);
    for (std::size_t row = first; row < end; ++row) {
      const std::vector<std::string> here = headings_of(sheet_, row);
      std::vector<Candidate> candidates = candidates_of(here, row);
      const int own = worth(candidates);
      if (own <= score && !header) continue;
      score = own;
      out.header = row;
      headings = here;
      best = std::move(candidates);
    }
    for (std::size_t i = 0; i < headings.size(); ++i) {
      if (!headings[i].empty()) out.columns.push_back(column(i, headings[i], out.header));
    }
    choose(best, out);
    return out;
  }

 private:
  std::vector<Candidate> candidates_of(const std::vector<std::string>& headings, std::size_t row) const {
    std::vector<Candidate> out;
    for (std::size_t i = 0; i < headings.size(); ++i) {
      const std::string form = normal(headings[i].substr(0, headings[i].find(" #")));
      if (form.empty()) continue;
      const std::string whole = normal_whole(headings[i]);
      for (const Choice& choice : choices_) {
        Candidate made{i, choice.name, choice.field, {}, score(form, whole, choice)};
        if (choice.field->spread) spread(headings[i], choice, made);
        if (made.score < likely_from) continue;
        if (!fits(choice, i, row)) made.score -= 35;
        if (made.score >= likely_from) out.push_back(std::move(made));
      }
    }
    drop_absent(out);
    return out;
  }

  /// An action that no column names is none, whatever stands below `Status`: the columns of a register beside count where
  /// one of them surely tells which of its elements is meant.
  void drop_absent(std::vector<Candidate>& candidates) const {
    for (const std::string& each : of_.also) {
      const Register* beside = registers_.find(each);
      if (beside == nullptr) continue;
      const std::string prefix = beside->element + ".";
      const auto names_one = [&](const Candidate& candidate) {
        if (!candidate.field.starts_with(prefix) || candidate.score < surely_beside || candidate.is->name == "id") return false;
        return std::ranges::any_of(beside->keys, [&](const auto& set) { return std::ranges::find(set, candidate.is->name) != set.end(); });
      };
      if (std::ranges::any_of(candidates, names_one)) continue;
      std::erase_if(candidates, [&](const Candidate& candidate) { return candidate.field.starts_with(prefix); });
    }
  }

  static int score(std::string_view form, const std::string& whole, const Choice& choice) {
    const int named = by_name(form, whole, *choice.field);
    return choice.beside ? named - 3 : named;
  }

  /// A heading that tells a period is a column of a field that is spread: `2026`, `Prognos 2026`, `Kvinnor T1 2026`.
  void spread(const std::string& heading, const Choice& choice, Candidate& made) const {
    if (of_.grid) {
      made.with = heading;
      return;
    }
    std::string rest;
    const auto period = read_period(heading, reader_.packs(), registers_, &rest);
    made.with = period.value_or(std::string());
    if (!period) {
      made.score = choice.field->child_key == "year" ? 0 : made.score;
      return;
    }
    const std::string_view means = registers_.meaning(normal(rest));
    const int named = by_name(normal(rest), normal(rest), *choice.field);
    if (rest.empty() || means == "actual") {
      made.score = choice.field->name == "value" ? 100 : named;
    } else {
      made.score = means == choice.field->name ? 100 : named;
    }
  }

  /// Whether most of what stands below is such a value.
  [[nodiscard]] bool fits(const Choice& choice, std::size_t column, std::size_t header) const {
    std::size_t filled = 0;
    std::size_t well = 0;
    for (std::size_t i = header + 1; i < sheet_.rows.size() && i <= header + sample_rows; ++i) {
      const office::Cell& cell = cell_at(sheet_.rows[i], column);
      if (blank(cell)) continue;
      ++filled;
      const bool number = of_.grid && choice.field->spread;
      well += (number ? reader_.number(cell).well() : reader_.fits(*choice.field, cell)) ? 1U : 0U;
    }
    return filled == 0 || well * 2 >= filled;
  }

  /// What a row of headings is worth: each field once, the surest heading of it.
  static int worth(const std::vector<Candidate>& candidates) {
    std::map<std::size_t, int> best;
    for (const Candidate& each : candidates) best[each.column] = std::max(best[each.column], each.score);
    std::map<std::string_view, std::size_t> fields;
    for (const Candidate& each : candidates) {
      if (each.score == best[each.column]) fields.try_emplace(each.field, each.column);
    }
    int sum = 0;
    for (const auto& [field, column] : fields) sum += best[column];
    return sum;
  }

  [[nodiscard]] Column column(std::size_t index, const std::string& heading, std::size_t header) const {
    constexpr std::size_t most_examples = 3;
    Column out;
    out.index = index;
    out.heading = heading;
    out.to = not_taken;
    out.hidden = index < sheet_.hidden_columns.size() && sheet_.hidden_columns[index];
    for (std::size_t i = header + 1; i < sheet_.rows.size() && out.examples.size() < most_examples; ++i) {
      const std::string text = words_in(cell_at(sheet_.rows[i], index));
      if (!text.empty() && std::ranges::find(out.examples, text) == out.examples.end()) out.examples.push_back(text);
    }
    return out;
  }

  /// The surest first; a field has one column, unless it is spread.
  void choose(std::vector<Candidate>& candidates, Layout& out) const {
    std::ranges::stable_sort(candidates, std::greater<>(), &Candidate::score);
    std::vector<std::string> taken;
    for (const Candidate& each : candidates) {
      const auto column = std::ranges::find(out.columns, each.column, &Column::index);
      if (column == out.columns.end() || column->sure != Sure::unknown) continue;
      if (!each.is->spread && std::ranges::find(taken, each.field) != taken.end()) continue;
      const std::vector<std::string> rivals = rivals_of(each, candidates, taken, out);
      column->to = rivals.size() > 1 ? to_be_asked : std::string_view(each.field);
      column->sure = rivals.size() > 1 ? Sure::asked : each.score >= exact_from ? Sure::exact : Sure::likely;
      column->with = rivals.size() > 1 ? std::string() : each.with;
      if (rivals.size() > 1) column->candidates = rivals;
      if (rivals.size() <= 1) taken.push_back(each.field);
    }
    if (of_.grid) take_other_series(out);
    ask_for_steps(out, taken);
  }

  /// A column under words that nobody knows may be the likelihood or consequence that no other column tells: where steps
  /// of that scale stand below it, it is asked for and not passed over.
  void ask_for_steps(Layout& out, const std::vector<std::string>& taken) const {
    for (Column& column : out.columns) {
      if (column.sure != Sure::unknown || column.examples.empty()) continue;
      std::vector<std::string> may_be;
      for (const Field& field : of_.fields) {
        if (field.axis.empty() || std::ranges::find(taken, field.name) != taken.end()) continue;
        if (fits({field.name, &field, false}, column.index, out.header)) may_be.push_back(field.name);
      }
      if (may_be.empty()) continue;
      may_be.emplace_back(not_taken);
      column.to = to_be_asked;
      column.sure = Sure::asked;
      column.candidates = std::move(may_be);
    }
  }

  /// The fields that the column may be as surely as this one; and where another column may be the same field as surely, the
  /// field and that it is none of it.
  static std::vector<std::string> rivals_of(const Candidate& chosen, const std::vector<Candidate>& all,
                                            const std::vector<std::string>& taken, const Layout& out) {
    std::vector<std::string> rivals{chosen.field};
    for (const Candidate& other : all) {
      if (other.score + close < chosen.score || std::ranges::find(taken, other.field) != taken.end()) continue;
      const bool same_column = other.column == chosen.column && other.field != chosen.field;
      if (same_column && other.score == chosen.score) rivals.push_back(other.field);
      const auto column = std::ranges::find(out.columns, other.column, &Column::index);
      const bool same_field = other.field == chosen.field && other.column != chosen.column && !chosen.is->spread;
      if (same_field && other.score == chosen.score && column != out.columns.end() && column->sure == Sure::unknown) {
        rivals.emplace_back(not_taken);
      }
    }
    return rivals;
  }

  /// Of a grid, every other column of numbers is a series too.
  void take_other_series(Layout& out) const {
    const Field* value = of_.find("value");
    if (value == nullptr || out.column_of("key") == nullptr) return;
    for (Column& column : out.columns) {
      if (column.sure != Sure::unknown || column.examples.empty()) continue;
      if (!fits({value->name, value, false}, column.index, out.header)) continue;
      column.to = value->name;
      column.with = column.heading;
      column.sure = Sure::likely;
    }
  }

  const office::Sheet& sheet_;
  const Register& of_;
  const Registers& registers_;
  const CellReader& reader_;
  std::vector<Choice> choices_;
};

}  // namespace

Layout guess(const office::Sheet& sheet, const Register& of, const Registers& registers, const CellReader& reader, int& score,
             std::optional<std::size_t> header) {
  return Guesser(sheet, of, registers, reader).guess(score, header);
}

std::optional<std::size_t> row_with(const office::Sheet& sheet, const std::vector<std::string>& headings, std::size_t* count) {
  std::optional<std::size_t> best;
  std::size_t most = 1;
  for (std::size_t row = 0; row < sheet.rows.size() && row < header_rows; ++row) {
    std::size_t known = 0;
    for (const std::string& here : headings_of(sheet, row)) {
      const std::string form = normal_whole(here);
      known += !form.empty() && std::ranges::any_of(headings, [&](const std::string& each) { return normal_whole(each) == form; }) ? 1U : 0U;
    }
    if (known <= most) continue;
    most = known;
    best = row;
  }
  if (count != nullptr) *count = best ? most : 0;
  return best;
}

}  // namespace planverk::exchange
