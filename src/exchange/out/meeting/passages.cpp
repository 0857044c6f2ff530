#include "out/meeting/passages.h"

#include <algorithm>

#include "base/utf8.h"
#include "base/xml_text.h"
#include "language/format.h"
#include "plan/vocabulary.h"

namespace planverk::exchange {

namespace {

constexpr int grouped_from = 4;  ///< digits, as in the built-in theme

class Reader {
 public:
  Reader(const plan::Index& index, const language::Pack& pack) : index_(index), pack_(pack) {}

  Passage read(xml::Node node) {
    blocks_below(node);
    flush();
    return std::move(out_);
  }

 private:
  void blocks_below(xml::Node node) {
    for (xml::Node each = node.first_child(); each; each = each.next()) {
      if (each.type() == xml::Node::Type::text) {
        words_ += each.value();
      } else if (is_words(each)) {
        inline_words(each);
      } else {
        block(each);
      }
    }
  }

  /// A revision's elements stand around words and around blocks.
  [[nodiscard]] static bool is_words(xml::Node node) {
    if (node.name() != "ins" && node.name() != "del") return plan::is_inline(node.name());
    bool blocks = false;
    node.each_element([&](xml::Node child) { blocks = blocks || !plan::is_inline(child.name()); });
    return !blocks;
  }

  void block(xml::Node node) {
    const std::string_view name = node.name();
    if (name == "del") return;
    flush();
    const bool was_item = item_;
    if (name == "item" || name == "step") item_ = true;
    if (name == "figure") words_ += node.get("alt");
    if (name == "definition") words_ += std::string(node.get("term")) + ": ";
    if (name == "row") {
      cells(node);
    } else {
      blocks_below(node);
    }
    flush();
    item_ = was_item;
  }

  void cells(xml::Node row) {
    std::string line;
    for (xml::Node cell = row.first_child("cell"); cell; cell = cell.next("cell")) {
      const std::string text = Reader(index_, pack_).read(cell).plain();
      if (!text.empty()) line += (line.empty() ? "" : "; ") + text;
    }
    words_ += line;
  }

  void inline_words(xml::Node node) {
    const std::string_view name = node.name();
    if (name == "del") return;
    if (name == "br") {
      words_ += ' ';
    } else if (name == "val") {
      value(node);
    } else if (name == "ref" && !node.first_child()) {
      words_ += name_of(index_.find(node.get("to")));
    } else if (name == "cite") {
      words_ += "(" + name_of(index_.find(node.get("to"))) + ")";
    } else if (name == "note") {
      words_ += " (" + std::string(utf8::trim(node.text())) + ")";
    } else if (name == "abbr") {
      const std::string meaning = node.text();
      words_ += meaning.empty() ? std::string(node.get("short")) : meaning + " (" + std::string(node.get("short")) + ")";
    } else {
      for (xml::Node each = node.first_child(); each; each = each.next()) {
        if (each.type() == xml::Node::Type::text) words_ += each.value();
        else inline_words(each);
      }
    }
  }

  void value(xml::Node node) {
    words_ += language::number(pack_, node.get("fig:text-value"), std::nullopt, grouped_from);
    if (node.get("as") == "share") words_ += " %";
  }

  static std::string name_of(xml::Node node) {
    for (const std::string_view attribute : {"title", "name", "label", "short"}) {
      if (node.has(attribute)) return std::string(node.get(attribute));
    }
    const xml::Node title = node.first_child("title");
    return title ? std::string(utf8::trim(utf8::collapse(title.text()))) : std::string(node.get("no"));
  }

  void flush() {
    const std::string collapsed = utf8::collapse(words_);
    words_.clear();
    const std::string_view text = utf8::trim(collapsed);
    if (!text.empty()) out_.blocks.push_back({std::string(text), item_});
  }

  const plan::Index& index_;
  const language::Pack& pack_;
  std::string words_;
  bool item_ = false;
  Passage out_;
};

}  // namespace

Passage passage_of(xml::Node node, const plan::Index& index, const language::Pack& pack) {
  return node ? Reader(index, pack).read(node) : Passage();
}

Passage points_of(const std::vector<xml::Node>& nodes, const plan::Index& index, const language::Pack& pack) {
  Passage out;
  for (const xml::Node node : nodes) {
    Passage point = passage_of(node, index, pack);
    if (!point.blocks.empty()) point.blocks.front().item = true;
    out.add(std::move(point));
  }
  return out;
}

void Passage::add(Passage other) {
  std::ranges::move(other.blocks, std::back_inserter(blocks));
}

std::string Passage::plain() const {
  std::string out;
  for (const Block& block : blocks) out += (out.empty() ? "" : "\n") + block.text;
  return out;
}

std::string Passage::html() const {
  std::string out;
  bool listed = false;
  for (const Block& block : blocks) {
    if (block.item != listed) out += listed ? "</ol>" : "<ol>";
    listed = block.item;
    out += listed ? "<li>" : "<p>";
    append_xml_text(out, block.text);
    out += listed ? "</li>" : "</p>";
  }
  return listed ? out + "</ol>" : out;
}

}  // namespace planverk::exchange
