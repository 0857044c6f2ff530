#include "pack_reader.h"

#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "pack_table.h"
#include "xml/reader.h"

namespace planverk::language {

namespace {

/// Calls `take(item)` for each part of the text between the marks, without the white space around it.
template <class Take>
void each_item(std::string_view text, std::string_view between, Take&& take) {
  while (!text.empty()) {
    const std::size_t end = text.find_first_of(between);
    const std::string_view item = utf8::trim(text.substr(0, end));
    if (!item.empty()) take(item);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
}

class Reader {
 public:
  Reader(Pack& pack, const Sources& sources, Diagnostics& found, bool checks)
      : pack_(pack), sources_(sources), found_(found), checks_(checks) {}

  void read(FileId file, std::string_view code) {
    last_ = file;
    const auto tree = xml::parse(sources_, file, Limits{}, found_);
    if (!tree) return;
    tree_ = &*tree;
    const xml::Node root = tree->root();
    if (root.name() != "language" || root.get("code") != code) {
      refuse("root", tree->span(root)).with("code", std::string(code)).mend("root", {{"code", std::string(code)}});
      return;
    }
    attributes(root, {});
    root.each_element([&](xml::Node child) {
      if (!is_element(child.name())) {
        refuse("element", tree->span(child)).with("element", std::string(child.name())).mend("names");
        return;
      }
      attributes(child, child.name());
      content(child);
    });
  }

  void tell_missing() {
    for (const Entry& entry : entries()) {
      if (!entry.required || stated_.contains(&entry)) continue;
      const std::string where(entry.element.empty() ? "language" : entry.element);
      auto& finding = refuse(entry.attribute.empty() ? "no-element" : "no-attribute", Span{last_, 0, 0});
      finding.with("element", where).with("attribute", std::string(entry.attribute));
      finding.mend("missing", {{"expected", std::string(entry.expected)}});
    }
  }

 private:
  Diagnostic& refuse(std::string_view variant, Span span) { return found_.add("language-file", span).variant(variant); }
  Diagnostic& refuse_value(const Entry& entry, Span span, std::string_view value) {
    const bool content = entry.attribute.empty();
    return refuse(content ? "content" : "value", span)
        .with("value", std::string(value))
        .with("element", std::string(entry.element.empty() ? "language" : entry.element))
        .with("attribute", std::string(entry.attribute))
        .mend("value", {{"expected", std::string(entry.expected)}});
  }

  void attributes(xml::Node node, std::string_view element) {
    node.each_attribute([&](xml::Node::Attribute attribute) {
      if (attribute.name == "xmlns" || (element.empty() && attribute.name == "code")) return;
      const Span span = checks_ ? tree_->span(node, attribute.name, sources_) : Span{};
      const Entry* entry = find_entry(element, attribute.name);
      if (entry == nullptr) {
        refuse("attribute", span)
            .with("element", std::string(node.name()))
            .with("attribute", std::string(attribute.name))
            .mend("names");
        return;
      }
      take(*entry, attribute.value, span);
    });
  }

  void content(xml::Node node) {
    const std::string text = node.text();
    const Span span = tree_->span(node);
    const Entry* entry = find_entry(node.name(), {});
    node.each_element([&](xml::Node child) {
      refuse("element", tree_->span(child)).with("element", std::string(child.name())).mend("names");
    });
    if (entry != nullptr) {
      take(*entry, text, span);
    } else if (!utf8::trim(text).empty()) {
      refuse("text", span).with("element", std::string(node.name())).mend("names");
    }
  }

  void take(const Entry& entry, std::string_view text, Span span) {
    if (checks_) stated_.insert(&entry);
    if (const auto* value = std::get_if<std::string Pack::*>(&entry.target)) {
      if (fits(entry, text, span)) pack_.*(*value) = text;
    } else if (const auto* words = std::get_if<Words Pack::*>(&entry.target)) {
      take_words(entry, pack_.*(*words), text, span);
    } else {
      take_pairs(entry, pack_.*std::get<Pairs Pack::*>(entry.target), text, span);
    }
  }

  bool fits(const Entry& entry, std::string_view item, Span span) {
    if (!checks_ || entry.fits == nullptr || entry.fits(item)) return true;
    refuse_value(entry, span, item);
    return false;
  }

  void take_words(const Entry& entry, Words& words, std::string_view text, Span span) {
    Words read;
    each_item(text, entry.form == Form::phrases ? "," : " \t\n\r", [&](std::string_view item) {
      const std::string phrase = utf8::collapse(item);
      if (fits(entry, phrase, span)) read.push_back(phrase);
    });
    if (entry.form == Form::series) {
      if (checks_ && entry.count != 0 && read.size() != entry.count)
        refuse_value(entry, span, utf8::trim(utf8::collapse(text)));
      words = std::move(read);
      return;
    }
    // What is there already stays: lists of some hundred words are looked through once a word of an organisation's.
    const std::size_t before = words.size();
    for (std::string& word : read) {
      const auto end = words.begin() + static_cast<std::ptrdiff_t>(before);
      if (std::find(words.begin(), end, word) == end) words.push_back(std::move(word));
    }
  }

  void take_pairs(const Entry& entry, Pairs& pairs, std::string_view text, Span span) {
    each_item(text, ",", [&](std::string_view item) {
      const std::size_t at = item.find('=');
      const std::string from = utf8::collapse(utf8::trim(item.substr(0, at)));
      if (at == std::string_view::npos || from.empty()) {
        refuse_value(entry, span, item);
        return;
      }
      if (!fits(entry, item, span)) return;
      const std::string to = utf8::collapse(utf8::trim(item.substr(at + 1)));
      const auto known = std::ranges::find(pairs, from, &Pair::from);
      if (known == pairs.end()) {
        pairs.push_back({from, to});
      } else {
        known->to = to;
      }
    });
  }

  Pack& pack_;
  const Sources& sources_;
  Diagnostics& found_;
  bool checks_;
  const xml::Tree* tree_ = nullptr;
  FileId last_ = 0;
  std::set<const Entry*> stated_;
};

}  // namespace

std::unique_ptr<const Pack> read_pack(Language language, const Sources& sources, std::span<const FileId> common,
                                      std::span<const FileId> own, Diagnostics* found) {
  auto pack = std::make_unique<Pack>();
  pack->language = language;
  Diagnostics untold;
  Reader reader(*pack, sources, found == nullptr ? untold : *found, found != nullptr);
  for (const FileId file : common) reader.read(file, "common");
  for (const FileId file : own) reader.read(file, language.code());
  if (found != nullptr) reader.tell_missing();
  return pack;
}

Named named_dictionary(const Sources& sources, std::span<const FileId> files) {
  Named named;
  for (const FileId file : files) {
    Diagnostics elsewhere;
    const auto tree = xml::parse(sources, file, Limits{}, elsewhere);
    if (!tree) continue;
    const xml::Node node = tree->root().first_child("hyphenation");
    if (node.has("dictionary")) {
      named = {std::string(node.get("dictionary")), tree->span(node, "dictionary", sources)};
    }
  }
  return named;
}

}  // namespace planverk::language
