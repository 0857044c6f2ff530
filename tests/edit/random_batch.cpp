#include "random_batch.h"

namespace planverk::test {

using xml::Node;

RandomBatch::RandomBatch(const edit::Manuscript& plan, std::mt19937& random) : plan_(plan), random_(random) {
  const Node root = plan.tree().root();
  for (Node at = root; at;) {
    if (at.type() == Node::Type::element) elements_.push_back(at);
    Node next = at.first_child();
    while (!next && at != root) {
      next = at.next();
      if (!next) at = at.parent();
    }
    at = next;
  }
}

std::vector<edit::Operation> RandomBatch::make(std::size_t count) {
  std::vector<edit::Operation> batch;
  while (batch.size() < count) batch.push_back(one());
  return batch;
}

Node RandomBatch::any(bool root) {
  if (elements_.size() == 1) return elements_.front();
  const std::size_t skipped = root ? 0 : 1;
  return elements_[skipped + random_() % (elements_.size() - skipped)];
}

std::string RandomBatch::value() {
  static const std::vector<std::string> pieces{"a", "Å", "7", " ", "  ", "\n", "\t", "\r", "&", "<", ">", "]]>", "]", "\"", "'",
                                               "\u00A0", "&amp;", "\U0001F600", "-", "\r\n", "<!--", "ord", "4"};
  std::string made;
  for (auto left = random_() % 6; left > 0; --left) made += pieces[random_() % pieces.size()];
  return made;
}

edit::Place RandomBatch::place(Node parent) {
  using Where = edit::Place::Where;
  std::vector<Node> children;
  parent.each_element([&](Node child) { children.push_back(child); });
  const auto where = static_cast<Where>(random_() % 5);
  if (where != Where::before && where != Where::after) return {where, {}};
  if (children.empty()) return {};
  return {where, plan_.address(children[random_() % children.size()])};
}

/// At most so much of the model that plans do not grow without end.
edit::Element RandomBatch::element(Node model, int depth) {
  edit::Element made;
  made.name = model.name();
  model.each_attribute([&](Node::Attribute each) {
    if (each.name != "id" || random_() % 2 == 0) made.set(each.name, random_() % 4 == 0 ? value() : std::string(each.value));
  });
  int left = 3;
  for (Node child = model.first_child(); child && left > 0; child = child.next(), --left) {
    if (child.type() == Node::Type::text) {
      made.append_text(random_() % 4 == 0 ? value() : std::string(child.value().substr(0, child.value().find(' '))));
    } else if (depth < 3) {
      made.append(element(child, depth + 1));
    }
  }
  return made;
}

edit::Operation RandomBatch::one() {
  // Attributes of the root stand in all files of a plan, and have to be the same there.
  const Node node = any(false);
  std::vector<std::string> names;
  node.each_attribute([&](Node::Attribute each) { names.emplace_back(each.name); });
  const auto kind = node == elements_.front() ? 8 : random_() % 12;
  const edit::Address at = plan_.address(node);
  if (kind < 3) {
    const bool own = !names.empty() && random_() % 3 != 0;
    return edit::SetAttribute{at, own ? names[random_() % names.size()] : "x" + std::to_string(random_() % 3), value(), {}};
  }
  if (kind < 4 && !names.empty()) return edit::RemoveAttribute{at, names[random_() % names.size()], {}};
  if (kind < 7) {
    Node leaf = node;
    while (const Node inner = [&] { Node first; leaf.each_element([&](Node child) { first = child; }); return first; }()) leaf = inner;
    return edit::SetText{plan_.address(leaf), value(), {}};
  }
  if (kind < 9) {
    const Node parent = any(true);
    return edit::InsertElement{plan_.address(parent), place(parent), element(any(false), 0), {}};
  }
  if (kind < 10) return edit::RemoveElement{at, random_() % 2 == 0};
  const Node parent = random_() % 2 == 0 ? node.parent() : any(true);
  return edit::MoveElement{at, plan_.address(parent), place(parent)};
}

}  // namespace planverk::test
