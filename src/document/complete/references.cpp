#include <string>
#include <unordered_map>

#include "complete/address.h"
#include "complete/steps.h"
#include "tree/words.h"

namespace planverk::document {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"cross-reference", "R-15", Stage::document, RuleClass::content, Severity::error,
     "A cross reference leads to something printed in this document that has a number or a title.",
     "document: cross-reference"},
};

namespace {

class References {
 public:
  References(Document& document, Diagnostics& found) : document_(document), tree_(document.tree), found_(found) {}

  void run() {
    for (NodeId at = Tree::root(); at != no_node; at = tree_.following(at)) {
      const std::string& id = tree_.properties(at).id;
      if (!id.empty()) targets_.try_emplace(id, at);
    }
    for (NodeId at = Tree::root(); at != no_node; at = tree_.following(at)) {
      if (tree_[at].kind == Kind::link) address(at);
      if (tree_[at].kind == Kind::reference) resolve(at);
    }
  }

 private:
  /// `#id` means a place in this document, and is a reference to it.
  void address(NodeId link) {
    std::string& href = tree_.edit(link).href;
    if (href.size() < 2 || href.front() != '#') {
      href = ascii_address(href);
      return;
    }
    tree_[link].kind = Kind::reference;
    tree_.edit(link).target_id = href.substr(1);
    href.clear();
  }

  void resolve(NodeId reference) {
    const Properties given = tree_.properties(reference);
    NodeId target = given.target;
    if (target == no_node) {
      const auto found = targets_.find(given.target_id);
      if (found == targets_.end()) {
        found_.add("cross-reference", tree_[reference].source).with("id", given.target_id).mend();
        if (!has_words(reference)) tree_.add_text(reference, given.target_id, tree_[reference].source);
        return;
      }
      target = found->second;
    }
    // A section begins where its heading stands; that is what links and the outline can lead to.
    if (tree_[target].kind == Kind::section && heading_of(tree_, target) != no_node) target = heading_of(tree_, target);
    tree_.edit(reference).target = target;
    if (has_words(reference)) return;
    const NodeId named = named_by(target);
    std::string text = text_for(named);
    if (is_our_word(named) && begins_sentence(tree_, reference, document_.words.typed_before))
      text = upper_first(text);
    if (text.empty()) {
      found_.add("cross-reference", tree_[reference].source)
          .variant("untitled")
          .with("id", given.target_id)
          .mend("untitled");
      text = given.target_id;
    }
    tree_.add_text(reference, text, tree_[reference].source);
    if (is_our_word(named) && !language_at(tree_, reference).empty() &&
        language_at(tree_, reference) != document_.identity.language)
      tree_.edit(reference).lang = document_.identity.language;
  }

  /// Our own words for it ("tabell 2") are in the document's language, wherever they stand.
  [[nodiscard]] bool is_our_word(NodeId target) const {
    const Kind kind = tree_[target].kind;
    const NodeId named =
        kind == Kind::table || kind == Kind::figure ? first_child_of(tree_, target, Kind::caption) : target;
    return kind == Kind::note || (named != no_node && kind != Kind::item && !tree_.properties(named).label.empty());
  }

  [[nodiscard]] bool has_words(NodeId reference) const { return !spoken_words(tree_, reference).empty(); }

  [[nodiscard]] std::string text_for(NodeId target) const {
    switch (tree_[target].kind) {
      case Kind::heading:
        return heading_text(target);
      case Kind::table:
      case Kind::figure: {
        const NodeId caption = first_child_of(tree_, target, Kind::caption);
        return caption == no_node ? std::string() : caption_text(caption);
      }
      case Kind::caption:
        return caption_text(target);
      case Kind::note:
        return lower_first(numbered_words(document_.words.note, tree_.properties(target).label));
      case Kind::item: {
        std::string label = tree_.properties(target).label;
        if (label.ends_with('.') || label.ends_with(')')) {
          label.pop_back();
          const bool attached = tree_.properties(tree_[target].parent).style == Style::named("attachments");
          return attached ? lower_first(numbered_words(document_.words.annex, label)) : label;
        }
        return title_below(target);
      }
      default:
        return title_below(target);
    }
  }

  /// What names the target: itself, or of text that begins with no title of its own the section that it stands in.
  [[nodiscard]] NodeId named_by(NodeId target) const {
    const Kind kind = tree_[target].kind;
    const NodeId first = tree_[target].first_child;
    const bool text = kind == Kind::paragraph || kind == Kind::quote || kind == Kind::list || kind == Kind::columns;
    if (!text || (first != no_node && tree_[first].kind == Kind::strong)) return target;
    for (NodeId at = tree_[target].parent; at != no_node; at = tree_[at].parent) {
      if (tree_[at].kind != Kind::section) continue;
      if (const NodeId heading = heading_of(tree_, at); heading != no_node) return heading;
    }
    return target;
  }

  [[nodiscard]] std::string heading_text(NodeId heading) const {
    const Properties& properties = tree_.properties(heading);
    if (properties.label.empty()) return spoken_words(tree_, heading);
    const NodeId section = tree_[heading].parent;
    if (is_item_of_minutes(tree_, section))
      return begins_with_abbreviation(properties.label) ? properties.label : lower_first(properties.label);
    if (tree_.properties(section).series != Series::sections) return lower_first(properties.label);
    return lower_first(numbered_words(document_.words.section, properties.label));
  }

  /// `PS 1/26` stays as it is within a sentence, `Sak 1/26` does not.
  [[nodiscard]] static bool begins_with_abbreviation(std::string_view label) {
    return label.size() > 1 && label[1] >= 'A' && label[1] <= 'Z';
  }

  [[nodiscard]] std::string caption_text(NodeId caption) const {
    std::string text = lower_first(tree_.properties(caption).label);
    if (text.ends_with('.')) text.pop_back();
    return text.empty() ? spoken_words(tree_, caption) : text;
  }

  /// What names a row, an item or a box: its first strong words, else all its words when they are few. A row's heads
  /// name what the row belongs to, not the row.
  [[nodiscard]] std::string title_below(NodeId target) const {
    for (NodeId at = tree_.following(target, target); at != no_node;) {
      if (tree_[at].kind == Kind::header) {
        at = tree_.following_past(at, target);
        continue;
      }
      if (tree_[at].kind == Kind::strong || tree_[at].kind == Kind::heading) {
        if (std::string words = spoken_words(tree_, at); !words.empty()) return in_sentence(std::move(words));
      }
      at = tree_.following(at, target);
    }
    constexpr std::size_t title_bytes = 160;
    std::string words = spoken_words(tree_, target);
    if (words.size() > title_bytes) return {};
    return in_sentence(std::move(words));
  }

  /// A stop of its own would stand within the sentence that refers to it.
  static std::string in_sentence(std::string words) {
    if ((words.ends_with('.') && !words.ends_with("..")) || words.ends_with(':')) words.pop_back();
    return words;
  }

  Document& document_;
  Tree& tree_;
  Diagnostics& found_;
  std::unordered_map<std::string, NodeId> targets_;  ///< looked up only, so its order never shows
};

}  // namespace

void resolve_references(Document& document, Diagnostics& found) {
  References(document, found).run();
}

}  // namespace planverk::document
