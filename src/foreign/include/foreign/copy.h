/// Pages of a PDF file of others as objects for another writer: what they draw, where they lead, and their structure
/// tree, with everything that runs, hides or tells on its author left behind (decisions/50).
///
/// Text in PDF's notation is ready to be written; references in it are numbers that the sink gave out.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "foreign/document.h"

namespace planverk::foreign {

/// The file that is written. Equal objects and streams may share a number.
class ObjectSink {
 public:
  using Id = std::uint32_t;

  virtual ~ObjectSink() = default;
  /// A number for what follows by fill().
  virtual Id reserve() = 0;
  virtual void fill(Id object, std::string value) = 0;
  /// Any object but a stream, as it stands between `obj` and `endobj`.
  virtual Id add(std::string value) = 0;
  /// `entries` are those of its dictionary without Length; the bytes are encoded as they say.
  virtual Id add_stream(std::string entries, std::string_view encoded) = 0;
  virtual void fill_stream(Id object, std::string entries, std::string_view encoded) = 0;
  /// The same of bytes that the sink may encode.
  virtual Id add_data(std::string entries, std::string_view bytes) = 0;
  /// A key of the parent tree for a stream with marked content of its own, or that is an element's content as a whole.
  virtual std::uint32_t structure_key() = 0;
  /// The n-th identifier of this copy's elements, from 0, as a string object.
  [[nodiscard]] virtual std::string identifier(std::size_t index) const = 0;
};

struct CopyOptions {
  std::vector<std::size_t> pages;  ///< from 0, in their new order; each at most once
  bool keep_structure = true;      ///< false: nothing of it is read aloud
};

/// A place on a page that is kept.
struct Target {
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
  std::size_t page = nowhere;  ///< in the order of CopyOptions::pages
  std::string view;            ///< `/XYZ 0 800 null`
};

struct CopiedAnnotation {
  std::string entries;      ///< without Dest, P, StructParent
  Target target;            ///< nowhere: the entries say where it leads
  std::uint32_t element;    ///< it hangs on, or none
};

inline constexpr std::uint32_t no_copied_element = 0xFFFFFFFF;

struct CopiedPage {
  std::string entries;  ///< boxes, Rotate, UserUnit, Group
  /// Names without their slash, by category: `XObject` → `Im0` → value. Other entries under the empty category.
  std::map<std::string, std::map<std::string, std::string>> resources;
  std::vector<ObjectSink::Id> contents;
  std::string before, after;        ///< operators that keep what it does within itself
  double width = 0, height = 0;     ///< as it is shown, in points
  std::array<double, 6> shown{};    ///< matrix that leads from there (origin lower left) to its own space
  std::vector<CopiedAnnotation> annotations;
  std::vector<std::uint32_t> parents;  ///< elements by MCID, or none
};

struct CopiedKid {
  enum class Type : std::uint8_t {
    element,     ///< `index`
    content,     ///< MCID `index` on `page`
    in_stream,   ///< MCID `index` in the stream `object`, drawn on `page`
    annotation,  ///< the `index`-th of `page`
    stream       ///< the whole stream `object`, drawn on `page`
  };
  Type type = Type::element;
  std::uint32_t index = 0;
  std::uint32_t page = 0;
  ObjectSink::Id object = 0;
};

struct CopiedElement {
  std::uint32_t parent = no_copied_element;  ///< none: the top
  std::uint32_t role = 0;                    ///< CopiedStructure::roles
  std::uint32_t first_kid = 0, kid_count = 0;
  std::string entries;  ///< T, Lang, Alt, ActualText, E, ID, A
};

struct CopiedStructure {
  /// A type, and the standard type it is read as: the same where it is one.
  struct Role {
    std::string name, standard;
  };
  std::vector<Role> roles;
  std::vector<CopiedElement> elements;  ///< the first is the top, a Document; parents stand before their kids
  std::vector<CopiedKid> kids;
  std::vector<std::uint32_t> named;     ///< elements with an identifier, in the order of their indices in the sink
  struct StreamParents {
    std::uint32_t key = 0;
    bool whole = false;                   ///< the stream is one element's content: the only one of the list
    std::vector<std::uint32_t> elements;  ///< by MCID, or none
  };
  std::vector<StreamParents> streams;
};

struct CopiedOutlineItem {
  std::string title;
  int level = 1;
  Target target;
};

/// What was left behind or had to be mended: for the words about a part.
struct CopyReport {
  bool structure_kept = false;
  std::string structure_lost;      ///< why it was not: `none`, `circular`, `too-large`, `empty`; or nothing
  std::size_t mended = 0;          ///< places of the structure tree
  std::size_t links_dropped = 0;   ///< to other files, to pages left out, or that run something
  std::size_t drawn = 0;           ///< fields, stamps and notes that are drawn as they looked
  std::size_t notes_dropped = 0;   ///< annotations that do not print
};

struct Copied {
  std::vector<CopiedPage> pages;
  CopiedStructure structure;  ///< no elements: it was not kept
  std::vector<CopiedOutlineItem> outline;
  std::map<std::string, Target> places;  ///< by their names
  std::vector<ObjectSink::Id> layers, hidden_layers;  ///< optional content, and what of it does not show
  std::string language;                  ///< of the catalogue; may be empty
  CopyReport report;
};

/// Copies pages. What is refused leaves objects in the sink that nothing refers to. Refusals: `too_large`, `too_deep`.
[[nodiscard]] std::expected<Copied, Refusal> copy_pages(const Document& document, const CopyOptions& options,
                                                        ObjectSink& sink);

}  // namespace planverk::foreign
