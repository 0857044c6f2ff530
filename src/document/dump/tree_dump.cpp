#include <fmt/format.h>

#include "document/dump.h"

namespace planverk::document {

namespace {

std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out += '"';
}

class TreeDump {
 public:
  explicit TreeDump(const Document& document) : tree_(document.tree) {}

  std::string run() {
    std::vector<std::uint32_t> depth(tree_.size(), 0);
    for (NodeId at = Tree::root(); at != no_node; at = tree_.following(at)) {
      if (at != Tree::root()) depth[at] = depth[tree_[at].parent] + 1;
      out_.append(std::size_t{depth[at]} * 2, ' ').append(name_of(tree_[at].kind));
      node(at);
      out_ += '\n';
    }
    return std::move(out_);
  }

 private:
  void word(std::string_view name, std::string_view value) {
    if (!value.empty()) out_ += fmt::format(" {}={}", name, in_quotes(value));
  }
  void flag(bool on, std::string_view name) {
    if (on) out_.append(" ").append(name);
  }
  void number(std::string_view name, std::int64_t value, std::int64_t usual) {
    if (value != usual) out_ += fmt::format(" {}={}", name, value);
  }

  void node(NodeId at) {
    const Properties& p = tree_.properties(at);
    if (!p.id.empty()) out_ += "#" + p.id;
    number("level", tree_[at].level, 0);
    if (p.style != Style::normal) out_ += fmt::format(" style={}", name_of(p.style));
    word("label", p.label);
    word("lang", p.lang);
    word("said", p.said);
    word("alt", p.alt);
    word("href", p.href);
    word("target-id", p.target_id);
    if (p.target != no_node) word("target", target_name(p.target));
    if (p.scope != Scope::none) out_ += p.scope == Scope::row ? " scope=row" : " scope=column";
    static constexpr std::string_view aligns[] = {"start", "end", "centre", "decimal"};
    if (p.align != Align::start) out_ += fmt::format(" align={}", aligns[static_cast<std::size_t>(p.align)]);
    static constexpr std::string_view markers[] = {"bullet", "dash", "asterisk", "decimal", "none"};
    if (tree_[at].kind == Kind::list) out_ += fmt::format(" marker={}", markers[static_cast<std::size_t>(p.marker)]);
    flag(p.break_before == BreakBefore::page, "break=page");
    flag(p.series == Series::annexes, "series=annexes");
    flag(p.series == Series::parts, "series=parts");
    flag(p.orientation == Orientation::landscape, "landscape");
    flag(p.orientation == Orientation::portrait, "portrait");
    number("text-columns", p.text_columns, 1);
    static constexpr std::string_view keeps[] = {"automatic", "whole", "split", "next"};
    if (p.keep != Keep::automatic) out_ += fmt::format(" keep={}", keeps[static_cast<std::size_t>(p.keep)]);
    if (p.symbol != Symbol::none) out_ += fmt::format(" symbol={}", name_of(p.symbol));
    if (p.fill != Ink::none) out_ += fmt::format(" fill={}", planverk::name_of(p.fill));
    flag(!p.counts, "counts-nothing");
    flag(p.emphasised, "emphasised");
    flag(p.as_figure, "as-figure");
    number("rows", p.rows, 1);
    number("columns", p.columns_spanned, 1);
    flag(!p.numbered, "unnumbered");
    flag(p.unlisted, "unlisted");
    flag(p.listed.tables, "tables");
    flag(p.listed.figures, "figures");
    number("indent", p.indent.milli, 0);
    for (const Column& column : p.columns) {
      out_ += fmt::format(
          " column({}{}{}{}{})", column.share, column.fit ? " fit" : "",
          column.width.milli != 0 ? fmt::format(" {}", column.width.milli) : "",
          column.align == Align::start ? "" : fmt::format(" {}", aligns[static_cast<std::size_t>(column.align)]),
          column.sums ? " sums" : "");
    }
    if (p.drawing != nullptr) out_ += fmt::format(" drawing({})", p.drawing->description());
    word("image", p.image);
    flag(p.side == Side::end, "side=end");
    if (p.towards) out_ += *p.towards == Side::start ? " towards=start" : " towards=end";
    if (const Value* value = tree_.value(at)) word("value", text_of(*value));
    if (tree_[at].kind == Kind::text) out_ += ": " + in_quotes(tree_.text(at));
  }

  [[nodiscard]] std::string target_name(NodeId target) const {
    const Properties& p = tree_.properties(target);
    std::string name(name_of(tree_[target].kind));
    if (!p.id.empty()) name += "#" + p.id;
    if (!p.label.empty()) name += " " + p.label;
    return name;
  }

  const Tree& tree_;
  std::string out_;
};

}  // namespace

std::string dump_tree(const Document& document) {
  return TreeDump(document).run();
}

}  // namespace planverk::document
