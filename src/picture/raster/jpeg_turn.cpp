// A block turned is its coefficients in other places and with other signs: nothing is rounded, so nothing is lost.
#include <utility>

#include "raster/jpeg_coder.h"

namespace planverk::picture {

namespace {

constexpr int side = DCTSIZE;

int largest(const jpeg_decompress_struct& jpeg, bool across) {
  return across ? jpeg.max_h_samp_factor : jpeg.max_v_samp_factor;
}

void turn_block(const JCOEF* from, JCOEF* to, Turn turn) {
  for (int row = 0; row < side; ++row) {
    for (int column = 0; column < side; ++column) {
      const JCOEF value = turn.transpose ? from[column * side + row] : from[row * side + column];
      const bool minus = (turn.mirror_x && column % 2 == 1) != (turn.mirror_y && row % 2 == 1);
      to[row * side + column] = static_cast<JCOEF>(minus ? -value : value);
    }
  }
}

/// Blocks of a component that lie in the picture, filled up to whole units of its sampling.
JDIMENSION padded(JDIMENSION blocks, int factor) {
  const auto unit = static_cast<JDIMENSION>(factor);
  return (blocks + unit - 1) / unit * unit;
}

JBLOCKROW row_of(j_common_ptr owner, jvirt_barray_ptr blocks, JDIMENSION row, bool write) {
  return (*owner->mem->access_virt_barray)(owner, blocks, row, 1, static_cast<boolean>(write))[0];
}

void turn_component(jpeg_decompress_struct& from, jvirt_barray_ptr blocks, jpeg_compress_struct& to,
                    jvirt_barray_ptr turned, JDIMENSION width, JDIMENSION height, Turn turn) {
  auto* const reader = reinterpret_cast<j_common_ptr>(&from);
  auto* const writer = reinterpret_cast<j_common_ptr>(&to);
  for (JDIMENSION row = 0; row < height; ++row) {
    JBLOCKROW out = row_of(writer, turned, row, true);
    const JDIMENSION y = turn.mirror_y ? height - 1 - row : row;
    for (JDIMENSION column = 0; column < width; ++column) {
      const JDIMENSION x = turn.mirror_x ? width - 1 - column : column;
      const JBLOCKROW in = row_of(reader, blocks, turn.transpose ? x : y, false);
      turn_block(in[turn.transpose ? y : x], out[column], turn);
    }
  }
}

void transpose_tables(jpeg_compress_struct& to) {
  for (JQUANT_TBL* table : to.quant_tbl_ptrs) {
    if (table == nullptr) continue;
    for (int row = 0; row < side; ++row) {
      for (int column = 0; column < row; ++column)
        std::swap(table->quantval[row * side + column], table->quantval[column * side + row]);
    }
  }
}

}  // namespace

bool turns_by_blocks(const jpeg_decompress_struct& jpeg, Turn turn) {
  const auto whole = [&](bool across) {
    const JDIMENSION size = across ? jpeg.image_width : jpeg.image_height;
    return size % static_cast<JDIMENSION>(side * largest(jpeg, across)) == 0;
  };
  // What is mirrored along the result's rows are the file's columns when the two change places.
  return (!turn.mirror_x || whole(!turn.transpose)) && (!turn.mirror_y || whole(turn.transpose));
}

jvirt_barray_ptr* turned_blocks(jpeg_decompress_struct& from, jvirt_barray_ptr* blocks, jpeg_compress_struct& to,
                                Turn turn) {
  auto* const owner = reinterpret_cast<j_common_ptr>(&to);
  auto** const turned = static_cast<jvirt_barray_ptr*>((*to.mem->alloc_small)(
      owner, JPOOL_IMAGE, sizeof(jvirt_barray_ptr) * static_cast<std::size_t>(from.num_components)));
  if (turn.transpose) {
    std::swap(to.image_width, to.image_height);
    transpose_tables(to);
  }
  const auto sizes_of = [&](const jpeg_component_info& component) {
    std::pair size(padded(component.width_in_blocks, component.h_samp_factor),
                   padded(component.height_in_blocks, component.v_samp_factor));
    if (turn.transpose) std::swap(size.first, size.second);
    return size;
  };
  for (int i = 0; i < from.num_components; ++i) {
    jpeg_component_info& component = to.comp_info[i];
    if (turn.transpose) std::swap(component.h_samp_factor, component.v_samp_factor);
    const auto [width, height] = sizes_of(from.comp_info[i]);
    turned[i] = (*to.mem->request_virt_barray)(owner, JPOOL_IMAGE, TRUE, width, height,
                                               static_cast<JDIMENSION>(component.v_samp_factor));
  }
  (*to.mem->realize_virt_arrays)(owner);
  for (int i = 0; i < from.num_components; ++i) {
    const auto [width, height] = sizes_of(from.comp_info[i]);
    turn_component(from, blocks[i], to, turned[i], width, height, turn);
  }
  return turned;
}

}  // namespace planverk::picture
