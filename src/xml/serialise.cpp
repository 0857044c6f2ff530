/// Writing trees out: our own writer, so that what is hashed and attached does not hang on a library's version.
#include <string>
#include <string_view>

#include "base/xml_text.h"
#include "characters.h"
#include "tree_impl.h"

namespace planverk::xml {

namespace {

void append_start_tag(std::string& out, pugi::xml_node element) {
  out += '<';
  out += element.name();
  for (const pugi::xml_attribute attribute : element.attributes()) {
    out += ' ';
    out += attribute.name();
    out += "=\"";
    append_xml_attribute(out, attribute.value());
    out += '"';
  }
  out += element.first_child() ? ">" : "/>";
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
  for (pugi::xml_node child = element.first_child(); child; child = child.next_sibling()) {
    if (is_text(child) && !is_blank(child)) return true;
  }
  return false;
}

// Walks a subtree and writes it: on one line where words and elements mix, else, when asked, each element on its own.
class Writer {
 public:
  explicit Writer(bool indent) : indent_(indent) {}

  std::string write(pugi::xml_node top) {
    pugi::xml_node node = top;
    for (;;) {
      enter(node);
      if (node.first_child()) {
        node = node.first_child();
        continue;
      }
      while (node != top && !node.next_sibling()) {
        node = node.parent();
        leave(node);
      }
      if (node == top) return std::move(out_);
      node = node.next_sibling();
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
    append_start_tag(out_, node);
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

  bool indent_;
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
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + Writer(false).write(impl_->document) + "\n";
}

}  // namespace planverk::xml
