#include "speech.h"

#include <algorithm>
#include <utility>

namespace planverk::test::pdf {

namespace {

bool stands_in_line(std::string_view role) {
  return role == "Span" || role == "Link" || role == "Reference" || role == "Lbl" || role == "LBody";
}

const Kid* last_element(const TagElement& element) {
  const Kid* last = nullptr;
  for (const Kid& kid : element.kids) {
    if (kid.type == Kid::Type::element) last = &kid;
  }
  return last;
}

/// A language in force while an element is read.
class LanguageScope {
 public:
  LanguageScope(std::vector<std::string>& stack, const std::string& language) : stack_(stack) {
    stack_.push_back(language.empty() ? stack_.back() : language);
  }
  ~LanguageScope() { stack_.pop_back(); }
  LanguageScope(const LanguageScope&) = delete;
  LanguageScope& operator=(const LanguageScope&) = delete;

 private:
  std::vector<std::string>& stack_;
};

}  // namespace

unsigned Speaker::Grid::place(unsigned rows, unsigned columns) {
  while (column < taken_until.size() && taken_until[column] >= row) ++column;
  const unsigned at = column;
  const unsigned left = part_end >= row ? part_end - row + 1 : 1;
  if (taken_until.size() < at + columns) taken_until.resize(at + columns, 0);
  for (unsigned i = at; i < at + columns; ++i) taken_until[i] = row + std::min(std::max(rows, 1U), left) - 1;
  column = at + columns;
  return at + 1;
}

std::string Speaker::language(const TagElement& element) const {
  return element.language.empty() || element.language == languages_.back() ? std::string()
                                                                           : " lang=" + element.language;
}

std::string Speaker::read() {
  for (const std::size_t root : tree_.roots()) {
    const TagElement& document = tree_.element(root);
    line(0, "Document" + language(document), {}, false);
    const LanguageScope scope(languages_, document.language);
    children(document, 0);
  }
  return std::move(out_);
}

void Speaker::line(int indent, const std::string& head, const std::string& words, bool colon) {
  if (form_ == Form::words_only) {
    if (!words.empty()) out_ += words + "\n";
    return;
  }
  out_ += std::string(static_cast<std::size_t>(indent), ' ') + head;
  if (colon) out_ += words.empty() ? ":" : ": " + words;
  out_ += "\n";
}

void Speaker::children(const TagElement& element, int indent) {
  for (const Kid& kid : element.kids) {
    if (kid.type == Kid::Type::element) block(tree_.element(kid.index), indent);
  }
}

void Speaker::block(const TagElement& element, int indent) {
  const std::string head = element.role + language(element);
  if (element.role == "Form") {
    Words words;
    words.add(element.contents);
    if (form_ == Form::speech) line(indent, head, words.take());
    return;
  }
  const bool silent =
      element.role == "Div" || element.role == "Sect" || element.role == "THead" || element.role == "TBody";
  if (silent || element.role == "TR" || element.role == "L" || element.role == "TOC" || element.role == "BlockQuote" ||
      element.role == "Figure" || element.role == "Table") {
    std::string own = head;
    if (element.role == "L") {
      const bool ordered = element.numbering == "Decimal" || element.numbering == "LowerAlpha";
      own = std::string(ordered ? "L Ordered" : "L Unordered") + language(element);
    }
    if (element.role == "Figure") {
      Words alternative;
      alternative.add(element.alternative);
      // The alternative text is compared as a list of its own.
      if (form_ == Form::speech) line(indent, own, alternative.take());
    } else if (!silent && element.role != "TR") {
      line(indent, own, {}, false);
    }
    const LanguageScope scope(languages_, element.language);
    if (element.role == "Table") return table(element, indent);
    if (element.role == "TR") return row(element, indent);
    return children(element, indent + (element.role == "BlockQuote" ? 2 : 0));
  }
  unit(element, indent, element.role == "Note" ? note_head(element) : head);
}

void Speaker::add_content(const TagElement& element, Words& words) const {
  for (const Kid& kid : element.kids) {
    if (kid.type == Kid::Type::content) words.add(tree_.text(kid).text);
    if (kid.type == Kid::Type::element) add_content(tree_.element(kid.index), words);
  }
}

std::string Speaker::note_head(const TagElement& element) {
  Words label;
  for (const Kid& kid : element.kids) {
    if (kid.type != Kid::Type::element || tree_.element(kid.index).role != "Lbl") continue;
    add_content(tree_.element(kid.index), label);
  }
  const std::string number = label.take();
  return "Note" + (number.empty() ? "" : " " + number) + language(element);
}

void Speaker::unit(const TagElement& element, int indent, std::string head) {
  Unit unit{.indent = indent,
            .head = std::move(head),
            .role = element.role,
            .words = {},
            .first = true,
            .last_text = {},
            .last_spot = {}};
  const LanguageScope scope(languages_, element.language);
  if (element.says_actual) {
    unit.words.add(element.actual);
  } else {
    run(element, unit);
  }
  flush(unit);
}

void Speaker::flush(Unit& unit) {
  const std::string words = unit.words.take();
  unit.last_text.clear();
  if (unit.first) {
    if (!words.empty() || unit.role != "P") line(unit.indent, unit.head, words);
  } else if (!words.empty()) {
    line(unit.indent + 2, "+", words);
  }
  unit.first = false;
}

void Speaker::content(const Kid& kid, Unit& unit) {
  const MarkedText& text = tree_.text(kid);
  if (text.has_words && form_ == Form::speech && runs_together(unit.last_text, unit.last_spot, text.text, text.start)) {
    problems_.push_back("no space between '" + unit.last_text + "' and '" + text.text + "'");
  }
  if (text.has_words) {
    unit.last_text = text.text;
    unit.last_spot = text.end;
  }
  unit.words.add(text.text);
}

void Speaker::run(const TagElement& element, Unit& unit) {
  for (const Kid& kid : element.kids) {
    if (kid.type == Kid::Type::content) content(kid, unit);
    if (kid.type != Kid::Type::element) continue;
    const TagElement& child = tree_.element(kid.index);
    // The number of the page that an entry of contents leads to: known to the finished file alone.
    if (unit.role == "TOCI" && element.role == "Link" && child.role == "Span" && &kid == last_element(element))
      continue;
    if (child.role == "Lbl" && unit.role == "Note" && form_ == Form::speech) continue;
    if (stands_in_line(child.role)) {
      in_line(child, unit);
    } else {
      flush(unit);
      block(child, unit.indent + 2);
    }
  }
}

void Speaker::add_said(const TagElement& element, bool in_contents, Words& words) const {
  if (element.says_actual) return words.add(element.actual);
  for (const Kid& kid : element.kids) {
    if (kid.type == Kid::Type::content) words.add(tree_.text(kid).text);
    if (kid.type != Kid::Type::element || (in_contents && &kid == last_element(element))) continue;
    add_said(tree_.element(kid.index), false, words);
  }
}

std::string Speaker::link_bracket(const TagElement& link, const Unit& unit) const {
  Words words, name;
  add_said(link, unit.role == "TOCI", words);
  std::string contents = link.contents;
  // The number of the page, as in the words.
  if (unit.role == "TOCI") contents.erase(std::min(contents.find_last_of(' '), contents.size()));
  name.add(contents);
  const std::string read_out = name.take();
  return words.take() == read_out ? "⟨link: " : "⟨link \"" + read_out + "\": ";
}

void Speaker::in_line(const TagElement& element, Unit& unit) {
  const bool brackets = form_ == Form::speech;
  const bool link = brackets && element.role == "Link";
  const bool foreign = brackets && !language(element).empty();
  if (link) unit.words.open(link_bracket(element, unit));
  if (foreign) unit.words.open("⟨" + element.language + ": ");
  {
    const LanguageScope scope(languages_, element.language);
    if (element.says_actual) {
      unit.words.add(element.actual);
      unit.last_text.clear();  // what is drawn is not what is said: its place tells nothing
    } else {
      run(element, unit);
    }
  }
  if (foreign) unit.words.close();
  if (link) unit.words.close();
  if (element.role == "Lbl") unit.words.space();
}

void Speaker::table(const TagElement& element, int indent) {
  const Grid outer = std::exchange(grid_, Grid{});
  std::vector<Head> outer_heads = std::exchange(heads_, {});
  for (const Kid& kid : element.kids) {
    if (kid.type != Kid::Type::element) continue;
    const TagElement& part = tree_.element(kid.index);
    if (part.role == "THead" || part.role == "TBody") {
      grid_.part_end = grid_.row + static_cast<unsigned>(part.kids.size());
      grid_.taken_until.clear();
    }
    block(part, indent);
  }
  grid_ = outer;
  heads_ = std::move(outer_heads);
}

void Speaker::add_heading_words(const TagElement& element, Words& words) const {
  if (element.says_actual) return words.add(element.actual);
  if (element.role == "Figure") return;  // its letters are a drawing's
  for (const Kid& kid : element.kids) {
    if (kid.type == Kid::Type::content) words.add(tree_.text(kid).text);
    if (kid.type != Kid::Type::element) continue;
    const TagElement& child = tree_.element(kid.index);
    if (!stands_in_line(child.role)) words.space();
    add_heading_words(child, words);
  }
}

void Speaker::add_head(const TagElement& cell, unsigned row, unsigned column) {
  if (cell.role != "TH" || form_ != Form::speech) return;
  Words words;
  add_heading_words(cell, words);
  heads_.push_back({&cell, row, column, words.take()});
}

/// By its Headers, else by the scopes of the cells above it and before it; what names a group of rows has none.
std::string Speaker::heads_of(const TagElement& cell, unsigned row, unsigned column, bool alone) const {
  if (form_ != Form::speech) return {};
  std::string columns, rows;
  const auto add = [](std::string& list, const Head& head) {
    if (!head.words.empty()) list.append(list.empty() ? "" : " | ").append(head.words);
  };
  if (!cell.headers.empty()) {
    for (const std::string& name : cell.headers) {
      for (const Head& head : heads_) {
        if (head.cell->identifier == name) add(columns, head);
      }
    }
    return columns.empty() ? columns : " [" + columns + "]";
  }
  if (alone && cell.role == "TH" && cell.scope == "Row" && cell.columns > 1 && cell.rows == 1) return {};
  for (const Head& head : heads_) {
    const bool of_column = head.cell->scope == "Column";
    if (of_column && cell.scope != "Column" && head.column < column + cell.columns &&
        column < head.column + head.cell->columns)
      add(columns, head);
    if (!of_column && head.row <= row && row < head.row + head.cell->rows && head.column < column) add(rows, head);
  }
  const std::string all = columns + (columns.empty() || rows.empty() ? "" : " | ") + rows;
  return all.empty() ? all : " [" + all + "]";
}

void Speaker::row(const TagElement& element, int indent) {
  ++grid_.row;
  grid_.column = 0;
  for (const Kid& kid : element.kids) {
    if (kid.type != Kid::Type::element) continue;
    const TagElement& cell = tree_.element(kid.index);
    const unsigned row = grid_.row;
    const unsigned column = grid_.place(cell.rows, cell.columns);
    std::string head = cell.role + " (" + std::to_string(row) + "," + std::to_string(column) + ")";
    if (cell.role == "TH" && !cell.scope.empty()) head += " " + cell.scope;
    if (cell.rows > 1) head += " rows=" + std::to_string(cell.rows);
    if (cell.columns > 1) head += " columns=" + std::to_string(cell.columns);
    head += heads_of(cell, row, column, element.kids.size() == 1);
    add_head(cell, row, column);
    unit(cell, indent, head + language(cell));
  }
}

}  // namespace planverk::test::pdf
