#include "out/cell_content.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "document/dump.h"

namespace planverk::exchange {

namespace {

using document::Kind;
using document::no_node;
using document::NodeId;
using document::Value;

/// A text as it is spoken, and the value that it prints.
struct Piece {
  std::string words;
  std::optional<Value> value;  ///< all of it prints that
  NodeId text = no_node;
};

/// A unit is a word or two, behind its number.
constexpr std::size_t longest_unit = 24;

bool is_mark(Kind kind) {
  return kind == Kind::note || kind == Kind::table_mark || kind == Kind::symbol;
}

class Reader {
 public:
  Reader(const document::Document& document, NodeId cell) : document_(document), tree_(document.tree) { read(cell); }

  CellContent content() {
    end_line();
    CellContent out;
    for (const std::string& line : lines_) out.words += (out.words.empty() ? "" : "\n") + line;
    if (out.words == document_.words.nothing || out.words == "\u2013") return {};
    if (pieces_.size() == 1 && pieces_.front().value) {
      out.value = pieces_.front().value;
    } else if (lines_.size() == 1) {
      find_number(out);
    }
    return out;
  }

 private:
  void read(NodeId cell) {
    bool below = true;
    for (NodeId at = tree_.following(cell, cell); at != no_node;
         at = below ? tree_.following(at, cell) : tree_.following_past(at, cell)) {
      below = take(at);
    }
  }

  /// Whether what is below it is to be taken too.
  bool take(NodeId at) {
    const Kind kind = tree_[at].kind;
    if (is_mark(kind)) return false;
    if (kind == Kind::said && !tree_.properties(at).said.empty()) {
      add({tree_.properties(at).said, value_below(at), no_node});
      return false;
    }
    if (kind == Kind::text) {
      const Value* value = tree_.value(at);
      add({std::string(tree_.text(at)), value == nullptr ? std::nullopt : std::optional(*value), at});
    } else if (kind == Kind::line_break || !document::is_inline(kind)) {
      end_line();
    }
    return true;
  }

  /// Of what is drawn in another form than it is spoken.
  [[nodiscard]] std::optional<Value> value_below(NodeId said) const {
    const NodeId only = tree_[said].first_child;
    const bool one = only != no_node && tree_[only].next == no_node && tree_[only].kind == Kind::text;
    const Value* value = one ? tree_.value(only) : nullptr;
    return value == nullptr ? std::nullopt : std::optional(*value);
  }

  void add(Piece piece) {
    line_ += piece.words;
    if (!document::normal_words(piece.words).empty()) pieces_.push_back(std::move(piece));
  }

  void end_line() {
    std::string words = document::normal_words(line_);
    if (!words.empty()) lines_.push_back(std::move(words));
    line_.clear();
  }

  /// `1 250 tkr`: a number, and words that can be nothing but its unit.
  void find_number(CellContent& out) const {
    const document::ShownValue* only = nullptr;
    for (const Piece& piece : pieces_) {
      const auto shown = std::ranges::equal_range(document_.traces.values, piece.text, {}, &document::ShownValue::text);
      for (const document::ShownValue& each : shown) {
        if (each.value.type == Value::Type::date || only != nullptr) return;
        only = &each;
      }
    }
    if (only == nullptr) return;
    const std::string printed =
        document::normal_words(tree_.text(only->text).substr(only->begin, only->length));
    if (!out.words.starts_with(printed)) return;
    std::string unit = document::normal_words(std::string_view(out.words).substr(printed.size()));
    if (unit.size() > longest_unit || unit.find_first_of("0123456789,;:") != std::string::npos) return;
    out.value = only->value;
    out.unit = std::move(unit);
  }

  const document::Document& document_;
  const document::Tree& tree_;
  std::vector<Piece> pieces_;
  std::vector<std::string> lines_;
  std::string line_;
};

}  // namespace

CellContent content_of(const document::Document& document, NodeId cell) {
  return Reader(document, cell).content();
}

}  // namespace planverk::exchange
