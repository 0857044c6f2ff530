/// libharu behind one class: it owns the document, catalog, page tree, pages, streams, object numbers and the writing
/// of each object. What its own calls lack goes in as *entries*: ready dictionary text that libharu writes between `<<`
/// and
/// `>>`, through the public function pointers of its dictionaries. Object numbers are known when an object is made and
/// its entries may follow until save(), so forward references cost nothing.
///
/// The first libharu error is kept; later calls then do nothing, and save() reports it. No libharu type leaves this
/// folder. What is assumed of libharu's inside is checked by create(), which fails with a clear sentence otherwise.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "base/result.h"
#include "deflate.h"

namespace planverk::pdf::haru {

/// Number of an indirect object; generation is always 0.
using ObjectId = std::uint32_t;

/// Objects that have no libharu counterpart because there may be a million of them: each is asked for once, in order,
/// while the file is written, so they never stand in memory together. They follow libharu's own in number.
struct LateObjects {
  std::uint32_t count = 0;
  std::function<void(std::uint32_t index, std::string& out)> write;  ///< appends the object's text
};

struct SaveOptions {
  bool object_streams = true;
  std::string trailer_entries;  ///< besides Root, Info and Size
};

class Document {
 public:
  static Result<std::unique_ptr<Document>> create();
  ~Document();
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  /// A dictionary whose entries come later.
  ObjectId reserve();
  ObjectId add(std::string entries);
  void fill(ObjectId object, std::string entries);
  /// Any object but a stream, as it stands between `obj` and `endobj`; or for a number that was reserved.
  ObjectId add_value(std::string value);
  void fill_value(ObjectId object, std::string value);
  /// A stream whose bytes are already encoded as its entries say (`/Filter…`); Length is written here. It goes into the
  /// file at once.
  ObjectId add_stream(std::string entries, std::string_view bytes);
  /// The same for a number that was reserved.
  void fill_stream(ObjectId object, std::string_view entries, std::string_view bytes);
  /// The same of bytes that are not encoded; deflated here where that is worth its time.
  ObjectId add_stream(std::string entries, Compressor& compressor, std::string_view bytes);

  /// A page with its content stream (FlateDecode). Its entries besides Type, Parent come later.
  struct Page {
    ObjectId page = 0;
    ObjectId contents = 0;
  };
  Page add_page(std::string_view deflated_contents);
  void fill_page(ObjectId page, std::string entries);
  /// Besides Type and Pages; besides Producer's own place: Info's entries stand alone.
  void fill_catalog(std::string entries);
  void fill_info(std::string entries);

  /// The number that the first late object will have: no object may be made after this call.
  [[nodiscard]] ObjectId first_late_object();
  /// The whole file: `%PDF-1.7`, objects, cross references.
  Result<std::string> save(const SaveOptions& options, const LateObjects& late);

 private:
  Document();
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace planverk::pdf::haru
