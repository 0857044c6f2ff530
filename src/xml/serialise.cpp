/// Writing trees out: our own writer, so that what is hashed and attached does not hang on a library's version.
#include "xml/serialise.h"

#include <string>
#include <string_view>

#include "base/xml_text.h"
#include "characters.h"
#include "tree_impl.h"

namespace planverk::xml {

namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

void append_start_tag(std::string& out, pugi::xml_node element, std::string_view without) {
  out += '<';
  out += element.name();
  for (const pugi::xml_attribute attribute : element.attributes()) {
    if (!without.empty() && std::string_view(attribute.name()).starts_with(without)) continue;
    out += ' ';
    out += attribute.name();
    out += "=\"";
    append_xml_attribute(out, attribute.value());
    out += '"';
  }
  out += there(element.first_child()) ? ">" : "/>";
}

void append_end_tag(std::string& out, pugi::xml_node element) {
  out += "</";
  out += element.name();
  out += '>';
}

bool is_blank(pugi::xml_node text) {
  for (const char* at = text.value(); *at != '\0'; ++at) {
    if (!is_space_byte(*at)) return false;
  }
  return true;
}

bool has_words(pugi::xml_node element) {
  for (pugi::xml_node child = element.first_child(); there(child); child = child.next_sibling()) {
    if (is_text(child) && !is_blank(child)) return true;
  }
  return false;
}

/// A digest of text that comes piece by piece: each piece is hashed together with the digest before it.
class Pieces {
 public:
  void add(std::string& text) {
    text.append(reinterpret_cast<const char*>(digest_.data()), digest_.size());
    digest_ = sha256(text);
    text.clear();
  }
  [[nodiscard]] const Digest& digest() const { return digest_; }

 private:
  Digest digest_{};
};

// Walks a subtree and writes it: on one line where words and elements mix, else, when asked, each element on its own.
class Writer {
 public:
  explicit Writer(bool indent, std::string_view without = {}, Pieces* pieces = nullptr)
      : indent_(indent), without_(without), pieces_(pieces) {}

  std::string write(pugi::xml_node top) {
    pugi::xml_node node = top;
    for (;;) {
      enter(node);
      if (pieces_ != nullptr && out_.size() >= piece) pieces_->add(out_);
      if (const pugi::xml_node child = node.first_child(); there(child)) {
        node = child;
        continue;
      }
      pugi::xml_node next;
      while (!is_same(node, top) && !there(next = node.next_sibling())) {
        node = node.parent();
        leave(node);
      }
      if (is_same(node, top)) return std::move(out_);
      node = next;
    }
  }

 private:
  void enter(pugi::xml_node node) {
    if (is_text(node)) {
      if (!indent_ || mixed_ > 0 || !is_blank(node)) append_xml_text(out_, node.value());
      return;
    }
    if (node.type() != pugi::node_element) return;
    begin_line();
    append_start_tag(out_, node, without_);
    if (!node.first_child()) return;
    ++depth_;
    if (mixed_ > 0 || has_words(node)) ++mixed_;
  }

  void leave(pugi::xml_node node) {
    if (node.type() != pugi::node_element) return;
    --depth_;
    const bool inside_mixed = mixed_ > 0;
    if (inside_mixed) --mixed_;
    if (!inside_mixed) begin_line();
    append_end_tag(out_, node);
  }

  void begin_line() {
    if (!indent_ || mixed_ > 0) return;
    if (!out_.empty()) out_ += '\n';
    out_.append(2 * depth_, ' ');
  }

  static constexpr std::size_t piece = 1U << 16U;

  bool indent_;
  std::string_view without_;
  Pieces* pieces_;  ///< null: the text is kept
  std::size_t depth_ = 0;
  std::size_t mixed_ = 0;  ///< open elements from the outermost one with words inwards
  std::string out_;
};

}  // namespace

std::string Tree::dump(Node node) const {
  if (!node) return {};
  std::string text = Writer(true).write(XPathAccess::inner(node));
  if (node.type() != Node::Type::text) text += '\n';
  return text;
}

std::string Tree::serialise() const {
  return xml::serialise(*this, {});
}

std::string serialise(const Tree& tree, std::string_view without) {
  return std::string(declaration) + Writer(false, without).write(XPathAccess::inner(tree.document())) + "\n";
}

Digest digest(const Tree& tree, std::string_view without) {
  Pieces pieces;
  std::string rest = Writer(false, without, &pieces).write(XPathAccess::inner(tree.document()));
  pieces.add(rest);
  return pieces.digest();
}

}  // namespace planverk::xml
