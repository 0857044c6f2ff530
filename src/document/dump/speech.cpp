#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "document/dump.h"
#include "document/structure.h"
#include "document/table.h"
#include "tree/words.h"

namespace planverk::document {

namespace {

enum class Form { speech, words_only };

/// Walks the structure in tag order and writes a line for each unit. Both readable forms come from it.
class Reader {
 public:
  Reader(const Document& document, Form form)
      : document_(document),
        form_(form),
        structure_(structure_of(document)),
        texts_(leaf_texts(document, structure_)),
        languages_(languages_of(document, structure_)) {}

  std::string read() {
    line(0, fmt::format("Document{}", language(0)), {}, false);
    children(0, 0);
    if (form_ == Form::speech) {
      for (const std::string& fault : unheard(document_)) line(0, "Fault", fault);
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] const Element& element(ElementId id) const { return structure_.elements[id]; }
  [[nodiscard]] const Properties& properties(ElementId id) const { return document_.tree.properties(element(id).node); }
  [[nodiscard]] std::string language(ElementId id) const {
    return languages_[id].empty() ? std::string() : fmt::format(" lang={}", languages_[id]);
  }

  template <class Visit>
  void each(ElementId id, Visit&& visit) const {
    for (std::uint32_t i = 0; i < element(id).child_count; ++i) visit(structure_.children[element(id).first_child + i]);
  }

  void line(int indent, std::string_view head, const std::string& words, bool colon = true) {
    if (form_ == Form::words_only) {
      if (!words.empty()) out_.append(words) += '\n';
      return;
    }
    out_.append(static_cast<std::size_t>(indent), ' ').append(head);
    if (colon) out_ += words.empty() ? ":" : ": ";
    out_.append(words) += '\n';
  }

  static bool in_line(Role role) {
    return role == Role::span || role == Role::link || role == Role::reference || role == Role::lbl ||
           role == Role::lbody;
  }

  void children(ElementId id, int indent) {
    each(id, [&](const Child& child) {
      if (child.type == Child::Type::element) block(child.index, indent);
    });
  }

  void block(ElementId id, int indent) {
    const Role role = element(id).role;
    switch (role) {
      case Role::div:
      case Role::sect:
      case Role::thead:
      case Role::tbody:
        children(id, indent);
        break;
      case Role::table:
        table(id, indent);
        break;
      case Role::tr:
        row(id, indent);
        break;
      case Role::l:
        line(indent,
             fmt::format("L {}{}", properties(id).marker == Marker::decimal ? "Ordered" : "Unordered", language(id)),
             {}, false);
        children(id, indent);
        break;
      case Role::toc:
      case Role::block_quote:
        line(indent, fmt::format("{}{}", name_of(role), language(id)), {}, false);
        children(id, indent + (role == Role::block_quote ? 2 : 0));
        break;
      case Role::figure:
        figure(id, indent);
        break;
      case Role::form:
        if (form_ == Form::speech)
          line(indent, fmt::format("Form{}", language(id)), normal_words(properties(id).alt));
        break;
      case Role::note:
        flow(id, indent, note_head(id));
        break;
      default:
        flow(id, indent, fmt::format("{}{}", name_of(role), language(id)));
        break;
    }
  }

  /// Words and blocks in turn. The first run of words stands on the element's own line.
  void flow(ElementId id, int indent, std::string head) {
    Flow flow{.indent = indent, .head = std::move(head), .role = element(id).role, .words = {}};
    run(id, flow);
    flush(flow);
  }

  struct Flow {
    int indent;
    std::string head;
    Role role;
    WordCollector words;
    bool first = true;
  };

  void flush(Flow& flow) {
    const std::string words = flow.words.take();
    if (flow.first) {
      const bool silent = words.empty() && flow.role == Role::p;
      if (!silent) line(flow.indent, flow.head, words);
    } else if (!words.empty()) {
      line(flow.indent + 2, "+", words);
    }
    flow.first = false;
  }

  void run(ElementId id, Flow& flow) {
    each(id, [&](const Child& child) {
      if (child.type == Child::Type::leaf) {
        flow.words.add(texts_[child.index]);
        return;
      }
      const Role role = element(child.index).role;
      // In speech the label of a note stands in the line's head.
      if (role == Role::lbl && flow.role == Role::note && form_ == Form::speech) return;
      if (in_line(role)) {
        in_line_element(child.index, flow);
        return;
      }
      flush(flow);
      block(child.index, flow.indent + 2);
    });
  }

  void in_line_element(ElementId id, Flow& flow) {
    const bool brackets = form_ == Form::speech;
    const bool link = brackets && element(id).role == Role::link;
    const bool foreign = brackets && !languages_[id].empty();
    if (link) flow.words.open(link_bracket(element(id).node));
    if (foreign) flow.words.open(fmt::format("⟨{}: ", languages_[id]));
    run(id, flow);
    if (foreign) flow.words.close("⟩");
    if (link) flow.words.close("⟩");
    if (element(id).role == Role::lbl) flow.words.space();
  }

  /// With what is read out for the link where its words don't say that.
  [[nodiscard]] std::string link_bracket(NodeId node) const {
    const std::string name = link_words(document_, node);
    const std::string words = document_.tree[node].kind == Kind::note
                                  ? normal_words(document_.tree.properties(node).label)
                                  : spoken_words(document_.tree, node);
    return name == words ? "⟨link: " : fmt::format("⟨link \"{}\": ", name);
  }

  void add_leaves(ElementId id, WordCollector& words) const {
    each(id, [&](const Child& child) {
      if (child.type == Child::Type::leaf) return words.add(texts_[child.index]);
      if (!in_line(element(child.index).role)) words.space();
      add_leaves(child.index, words);
    });
  }

  [[nodiscard]] std::string words_in(ElementId id) const {
    WordCollector words;
    add_leaves(id, words);
    return words.take();
  }

  std::string note_head(ElementId id) {
    WordCollector label;
    each(id, [&](const Child& child) {
      if (child.type != Child::Type::element || element(child.index).role != Role::lbl) return;
      add_leaves(child.index, label);
    });
    const std::string number = label.take();
    return fmt::format("Note{}{}{}", number.empty() ? "" : " ", number, language(id));
  }

  void figure(ElementId id, int indent) {
    const std::string alternative = normal_words(properties(id).alt);
    if (form_ == Form::speech) line(indent, fmt::format("Figure{}", language(id)), alternative);
    children(id, indent);
  }

  void table(ElementId id, int indent) {
    line(indent, fmt::format("Table{}", language(id)), {}, false);
    const GridCounter outer = std::exchange(counter_, {});
    auto outer_heads = std::exchange(heads_, {});
    if (form_ == Form::speech) find_heads(id);
    each(id, [&](const Child& child) {
      const Role role = element(child.index).role;
      if (role == Role::thead || role == Role::tbody) counter_.begin_part(element(child.index).child_count);
      block(child.index, indent);
    });
    counter_ = outer;
    heads_ = std::move(outer_heads);
  }

  /// The words of the cells that head each cell of the table.
  void find_heads(ElementId table) {
    const TableGrid grid = grid_of(document_.tree, element(table).node);
    std::unordered_map<NodeId, std::string> words;
    for (const CellPlace& place : grid.cells) words.try_emplace(place.cell);
    for (ElementId id = table + 1; id < structure_.elements.size() && element(id).parent >= table; ++id) {
      if (element(id).role != Role::th) continue;
      if (const auto found = words.find(element(id).node); found != words.end()) found->second = words_in(id);
    }
    const auto headers = headers_of(document_.tree, grid);
    for (std::size_t i = 0; i < headers.size(); ++i) {
      for (const std::uint32_t header : headers[i]) {
        if (words[grid.cells[header].cell].empty()) continue;  // a picture alone
        std::string& heads = heads_[grid.cells[i].cell];
        heads.append(heads.empty() ? "" : " | ").append(words[grid.cells[header].cell]);
      }
    }
  }

  void row(ElementId id, int indent) {
    counter_.begin_row();
    each(id, [&](const Child& child) {
      const Properties& cell = properties(child.index);
      const auto rows = static_cast<std::uint32_t>(std::max(cell.rows, 1));
      const auto columns = static_cast<std::uint32_t>(std::max(cell.columns_spanned, 1));
      const std::uint32_t row = counter_.row();
      const std::uint32_t column = counter_.place(rows, std::min(columns, 4096U));
      const bool header = element(child.index).role == Role::th;
      std::string head = fmt::format("{} ({},{})", header ? "TH" : "TD", row, column);
      if (header) head += cell.scope == Scope::column ? " Column" : cell.scope == Scope::none ? "" : " Row";
      if (rows > 1) head += fmt::format(" rows={}", rows);
      if (columns > 1) head += fmt::format(" columns={}", columns);
      if (const auto heads = heads_.find(element(child.index).node); heads != heads_.end())
        head += fmt::format(" [{}]", heads->second);
      flow(child.index, indent, head + language(child.index));
    });
  }

  const Document& document_;
  Form form_;
  Structure structure_;
  std::vector<std::string> texts_;
  std::vector<std::string_view> languages_;
  GridCounter counter_;
  std::unordered_map<NodeId, std::string> heads_;  ///< of the open table, by cell; looked up only
  std::string out_;
};

}  // namespace

std::string speech(const Document& document) {
  return Reader(document, Form::speech).read();
}
std::string canonical_text(const Document& document) {
  return Reader(document, Form::words_only).read();
}

std::vector<std::string> alternative_texts(const Document& document) {
  std::vector<std::string> texts;
  for (const Element& element : structure_of(document).elements) {
    if (element.role == Role::figure) texts.push_back(normal_words(document.tree.properties(element.node).alt));
  }
  return texts;
}

}  // namespace planverk::document
